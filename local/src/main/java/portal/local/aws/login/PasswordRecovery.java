package portal.local.aws.login;

import java.util.Map;
import java.util.Optional;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.RecoveryStep;

/** How far somebody is who forgot the password during an attempt to sign in. It is confined by its monitor. */
final class PasswordRecovery {
    private String name = "";
    private Optional<RecoveryStep> step = Optional.empty();
    private Optional<String> destination = Optional.empty();
    private Optional<String> error = Optional.empty();

    /** The name that a code was asked for. */
    synchronized String name() {
        return name;
    }

    /** Where a code was sent, masked. */
    synchronized Optional<String> destination() {
        return destination;
    }

    synchronized Optional<String> error() {
        return error;
    }

    synchronized boolean isDone() {
        return step.filter(RecoveryStep.Changed.class::isInstance).isPresent();
    }

    /** Asks for a code. */
    synchronized RecoveryStep request(LocalUserPool pool, String client, Map<String, String> form) {
        name = form.getOrDefault("username", "").strip();
        RecoveryStep answer = kept(pool.forgotPassword(client, name));
        if (answer instanceof RecoveryStep.CodeSent(String address)) {
            destination = Optional.of(address);
        }
        return answer;
    }

    /** Sets the new password with the code. */
    synchronized RecoveryStep confirm(LocalUserPool pool, String client, Map<String, String> form) {
        String password = form.getOrDefault("new_password", "");
        if (!form.getOrDefault("repeated_password", password).equals(password)) {
            return kept(new RecoveryStep.Refused("InvalidPasswordException", "The two passwords are not the same."));
        }
        String code = form.getOrDefault("code", "").strip();
        return kept(pool.confirmForgotPassword(client, name, code, password));
    }

    private RecoveryStep kept(RecoveryStep next) {
        step = Optional.of(next);
        error = next instanceof RecoveryStep.Refused refused ? Optional.of(refused.explanation()) : Optional.empty();
        return next;
    }
}

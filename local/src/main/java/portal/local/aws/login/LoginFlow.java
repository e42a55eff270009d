package portal.local.aws.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.local.aws.signins.Answers;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.SignInStep;

/** One attempt to sign in with one browser: what was asked and answered so far. It is confined by its monitor. */
final class LoginFlow {
    /** Refusals that leave the person at the same question. */
    private static final Set<String> ASK_AGAIN = Set.of(
            "CodeMismatchException", "ExpiredCodeException", "InvalidPasswordException", "InvalidParameterException");

    private final Authorization authorization;
    private final String browser;
    private final PasswordRecovery recovery = new PasswordRecovery();
    private Answers answers;
    private Optional<SignInStep> question = Optional.empty();
    private Optional<String> error = Optional.empty();
    private Instant until;

    LoginFlow(Authorization authorization, String browser, Instant until) {
        this.authorization = authorization;
        this.browser = browser;
        this.answers = Answers.of(authorization.loginHint().orElse(""), "");
        this.until = until;
    }

    Authorization authorization() {
        return authorization;
    }

    PasswordRecovery recovery() {
        return recovery;
    }

    boolean belongsTo(Optional<String> otherBrowser) {
        return otherBrowser.filter(browser::equals).isPresent();
    }

    synchronized boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    synchronized String name() {
        return answers.name();
    }

    /** Begins anew with name and password, after the password was changed. */
    synchronized void restart(String name) {
        answers = Answers.of(name, "");
        question = Optional.empty();
        error = Optional.empty();
    }

    /** What is asked; empty for name and password. */
    synchronized Optional<SignInStep> question() {
        return question;
    }

    synchronized Optional<String> error() {
        return error;
    }

    /** Takes the answer to the question that was asked. */
    synchronized SignInStep answer(LocalUserPool pool, Map<String, String> form, Instant now) {
        Optional<String> wrong = take(form);
        SignInStep step = wrong.isPresent()
                ? new SignInStep.Refused("InvalidPasswordException", wrong.get())
                : pool.signIn(answers);
        if (step instanceof SignInStep.Refused refused) {
            error = Optional.of(refused.explanation());
            if (!ASK_AGAIN.contains(refused.type())) {
                question = Optional.empty();
            }
        } else {
            keepNewPassword();
            error = Optional.empty();
            if (question.isEmpty()) {
                until = now.plus(authorization.client().challengeLasts());
            }
            question = Optional.of(step);
        }
        return step;
    }

    /** What is wrong with the form itself, if anything. */
    private Optional<String> take(Map<String, String> form) {
        if (question.isEmpty()) {
            answers = Answers.of(form.getOrDefault("username", "").strip(), form.getOrDefault("password", ""));
        } else if (question.get() instanceof SignInStep.NewPassword) {
            String chosen = form.getOrDefault("new_password", "");
            if (!form.getOrDefault("repeated_password", chosen).equals(chosen)) {
                return Optional.of("The two passwords are not the same.");
            }
            answers = answers.withNewPassword(chosen);
        } else {
            answers = answers.withCode(form.getOrDefault("code", "").replace(" ", ""));
        }
        return Optional.empty();
    }

    private void keepNewPassword() {
        answers.newPassword().ifPresent(chosen -> answers = Answers.of(answers.name(), chosen));
    }
}

package portal.local.aws.signins;

import java.util.Optional;

/**
 * What somebody answered so far who signs in.
 *
 * @param name the user name or an alias
 * @param newPassword in place of a temporary one
 * @param code of the authenticator app
 */
public record Answers(String name, String password, Optional<String> newPassword, Optional<String> code) {
    /** The first answers. */
    public static Answers of(String name, String password) {
        return new Answers(name, password, Optional.empty(), Optional.empty());
    }

    /** The same, with a password of the person's own choice. */
    public Answers withNewPassword(String chosen) {
        return new Answers(name, password, Optional.of(chosen), code);
    }

    /** The same, with a code. */
    public Answers withCode(String given) {
        return new Answers(name, password, newPassword, Optional.of(given));
    }
}

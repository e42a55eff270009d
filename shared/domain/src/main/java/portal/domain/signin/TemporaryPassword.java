package portal.domain.signin;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A password for the first sign-in, which is mailed once and kept nowhere. It fits the policy of the user pool: at
 * least 12 characters, with lower case, upper case and digits. It has no characters that look alike.
 */
public record TemporaryPassword(String value) {

    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;
    private static final Pattern POLICY = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{12,}");

    public TemporaryPassword {
        if (!POLICY.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a password that the user pool takes");
        }
    }

    /** @param random must be hard to predict; a password has more than 90 bits */
    public static TemporaryPassword random(RandomGenerator random) {
        while (true) {
            var candidate = candidate(random);
            if (POLICY.matcher(candidate).matches()) {
                return new TemporaryPassword(candidate);
            }
        }
    }

    private static String candidate(RandomGenerator random) {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
            if (i > 0 && i % IN_A_GROUP == 0) {
                password.append('-');
            }
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return password.toString();
    }

    /** Nothing of the password, so that no log has it. */
    @Override
    public String toString() {
        return "***";
    }
}

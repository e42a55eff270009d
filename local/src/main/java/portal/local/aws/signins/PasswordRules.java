package portal.local.aws.signins;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import portal.local.aws.template.Template.CharacterKind;
import portal.local.aws.template.Template.PasswordPolicy;

/**
 * The password policy of a pool.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html">Passwords</a>
 */
final class PasswordRules {
    private static final int LONGEST = 256;

    private static final Map<CharacterKind, String> KINDS = Map.of(
            CharacterKind.LOWERCASE, "[a-z]",
            CharacterKind.UPPERCASE, "[A-Z]",
            CharacterKind.NUMBERS, "[0-9]",
            CharacterKind.SYMBOLS, "[\\^$*.\\[\\]{}()?\\-\"!@#%&/\\\\,><':;|_~`+= ]");

    private static final Map<CharacterKind, String> NAMES = Map.of(
            CharacterKind.LOWERCASE, "lowercase",
            CharacterKind.UPPERCASE, "uppercase",
            CharacterKind.NUMBERS, "numeric",
            CharacterKind.SYMBOLS, "symbol");

    private final PasswordPolicy policy;

    PasswordRules(PasswordPolicy policy) {
        this.policy = policy;
    }

    int temporaryDays() {
        return policy.temporaryDays();
    }

    void check(String password) throws CognitoRefusal {
        if (password.length() < policy.shortest() || password.length() > LONGEST) {
            throw refusal("Password not long enough");
        }
        if (!password.matches("\\S(.*\\S)?")) {
            throw CognitoRefusal.invalidParameter(
                    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must"
                            + " satisfy regular expression pattern: ^[\\S]+.*[\\S]+$");
        }
        for (CharacterKind kind : Set.copyOf(policy.required())) {
            if (password.replaceAll(KINDS.get(kind), "").length() == password.length()) {
                throw refusal("Password must have " + NAMES.get(kind) + " characters");
            }
        }
    }

    /** A temporary password that the policy allows, as Cognito makes one if none is given. */
    static String generated() {
        return "Tijdelijk-1" + UUID.randomUUID();
    }

    private static CognitoRefusal refusal(String why) {
        return new CognitoRefusal("InvalidPasswordException", "Password did not conform with policy: " + why);
    }
}

package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.Template;

/**
 * Stands in for the sign-in page of the user pool: it answers what the page would ask for next. The next request has
 * the answer, together with the password.
 */
final class SignInPage {
    private final Template.UserPool pool;
    private final Clock clock;

    SignInPage(Template.UserPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Changes the user by the given answers.
     *
     * @param answers {@code password}, and {@code newPassword} and {@code code} if the page asked for them
     * @return the next challenge, with the secret if a second factor must be set up; empty once signed in
     */
    ObjectNode answer(Optional<ObjectNode> known, JsonNode answers) throws CognitoRefusal {
        ObjectNode user = known.orElseThrow(() -> CognitoRefusal.notAuthorized("Incorrect username or password."));
        boolean temporary = user.path("UserStatus").asText().equals(LocalUserPool.AWAITS_FIRST_SIGN_IN);
        check(user, answers, temporary);
        if (temporary) {
            Optional<String> chosen = PoolUsers.text(answers, "newPassword");
            if (chosen.isEmpty()) {
                return challenge("NEW_PASSWORD_REQUIRED");
            }
            choose(user, chosen.get());
        }
        return secondFactor(user, PoolUsers.text(answers, "code"));
    }

    private void check(ObjectNode user, JsonNode answers, boolean temporary) throws CognitoRefusal {
        if (!PoolUsers.text(answers, "password").equals(PoolUsers.text(user, "password"))) {
            throw CognitoRefusal.notAuthorized("Incorrect username or password.");
        }
        if (temporary
                && clock.instant()
                        .isAfter(Instant.parse(user.path("temporaryUntil").asText()))) {
            throw CognitoRefusal.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
    }

    private void choose(ObjectNode user, String password) throws CognitoRefusal {
        checkPassword(pool, password);
        user.put("password", password).put("UserStatus", "CONFIRMED").remove("temporaryUntil");
    }

    static void checkPassword(Template.UserPool pool, String password) throws CognitoRefusal {
        if (password.length() < pool.shortestPassword() || !password.matches("(?s)(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).*")) {
            throw new CognitoRefusal("InvalidPasswordException", "Password did not conform with policy");
        }
    }

    private ObjectNode secondFactor(ObjectNode user, Optional<String> code) throws CognitoRefusal {
        Optional<String> token = PoolUsers.text(user, LocalUserPool.SOFTWARE_TOKEN);
        if (token.isEmpty() && !pool.secondFactorRequired()) {
            return signedIn();
        }
        return token.isPresent() ? use(token.get(), code) : setUp(user, code);
    }

    private ObjectNode use(String token, Optional<String> code) throws CognitoRefusal {
        if (code.isEmpty()) {
            return challenge("SOFTWARE_TOKEN_MFA");
        }
        require(token, code.get());
        return signedIn();
    }

    private ObjectNode setUp(ObjectNode user, Optional<String> code) throws CognitoRefusal {
        Optional<String> offered = PoolUsers.text(user, "offeredToken");
        if (offered.isEmpty() || code.isEmpty()) {
            String secret = Totp.secret();
            user.put("offeredToken", secret);
            return challenge("MFA_SETUP").put("secretCode", secret);
        }
        require(offered.get(), code.get());
        user.put(LocalUserPool.SOFTWARE_TOKEN, offered.get()).remove("offeredToken");
        return signedIn();
    }

    private void require(String secret, String code) throws CognitoRefusal {
        if (!Totp.isValid(secret, code, clock.instant())) {
            throw new CognitoRefusal("CodeMismatchException", "Invalid code received for user");
        }
    }

    private static ObjectNode challenge(String name) {
        return JsonNodes.object().put("challenge", name);
    }

    private static ObjectNode signedIn() {
        return JsonNodes.object().put("signedIn", true);
    }
}

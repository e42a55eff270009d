package portal.local.aws.signins;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides about the answers of somebody who signs in. Each attempt has all answers so far, so that a password that was
 * changed meanwhile ends it.
 */
final class SignInPage {
    private static final String INCORRECT = "Incorrect username or password.";

    private final boolean secondFactorRequired;
    private final PasswordRules passwords;
    private final Clock clock;

    SignInPage(boolean secondFactorRequired, PasswordRules passwords, Clock clock) {
        this.secondFactorRequired = secondFactorRequired;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Changes the user by the answers. */
    SignInStep answer(Optional<StoredUser> known, Answers answers) {
        try {
            StoredUser user = known.orElseThrow(() -> CognitoRefusal.notAuthorized(INCORRECT));
            return answer(user, answers);
        } catch (CognitoRefusal refusal) {
            return refusal.step();
        }
    }

    private SignInStep answer(StoredUser user, Answers answers) throws CognitoRefusal {
        Instant now = clock.instant();
        Lockout lockout = user.lockout(now);
        lockout.check();
        if (!user.hasPassword(answers.password())) {
            lockout.countFailure();
            throw CognitoRefusal.notAuthorized(INCORRECT);
        }
        if (user.isTemporaryPasswordExpired(now)) {
            throw CognitoRefusal.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
        if (user.awaitsNewPassword()) {
            if (answers.newPassword().isEmpty()) {
                return new SignInStep.NewPassword();
            }
            passwords.check(answers.newPassword().get());
            user.setPassword(answers.newPassword().get());
        }
        return secondFactor(user, answers.code(), now);
    }

    private SignInStep secondFactor(StoredUser user, Optional<String> code, Instant now) throws CognitoRefusal {
        Optional<String> token = user.softwareToken();
        if (token.isPresent()) {
            return code.isPresent() ? use(user, token.get(), code.get(), now) : new SignInStep.Code();
        }
        return secondFactorRequired ? setUp(user, code, now) : signedIn(user, now);
    }

    private SignInStep setUp(StoredUser user, Optional<String> code, Instant now) throws CognitoRefusal {
        Optional<String> offered = user.offeredToken();
        if (offered.isEmpty() || code.isEmpty()) {
            String secret = Totp.secret();
            user.offerToken(secret);
            return new SignInStep.TokenSetUp(user.username(), secret);
        }
        SignInStep step = use(user, offered.get(), code.get(), now);
        user.setSoftwareToken(offered.get());
        return step;
    }

    /** A code can be used once, and no earlier one after it: RFC 6238, section 5.2. */
    private static SignInStep use(StoredUser user, String secret, String code, Instant now) throws CognitoRefusal {
        OptionalLong step = Totp.stepOf(secret, code, now);
        if (step.isEmpty()) {
            user.lockout(now).countFailure();
            throw new CognitoRefusal("CodeMismatchException", "Invalid code received for user");
        }
        if (!user.useStep(step.getAsLong())) {
            user.lockout(now).countFailure();
            throw new CognitoRefusal("ExpiredCodeException", "Your software token has already been used once.");
        }
        return signedIn(user, now);
    }

    private static SignInStep signedIn(StoredUser user, Instant now) {
        user.lockout(now).clear();
        return new SignInStep.SignedIn(user.profile());
    }
}

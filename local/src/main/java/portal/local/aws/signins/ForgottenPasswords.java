package portal.local.aws.signins;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.local.aws.template.Template.Client;

/**
 * Gives and takes codes for forgotten passwords.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-recover-a-user-account.html">Recovering
 *     user accounts</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html">Responses
 *     about users who do not exist</a>
 */
final class ForgottenPasswords {
    private static final Duration CODE_VALID_FOR = Duration.ofHours(1);

    /** Cognito allows between 5 and 20 requests and codes in an hour. */
    private static final int MOST_ATTEMPTS = 5;

    private static final int CODES = 1_000_000;
    private static final int LETTERS = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PoolUsers users;
    private final List<Client> clients;
    private final PasswordRules passwords;
    private final Clock clock;

    ForgottenPasswords(PoolUsers users, List<Client> clients, PasswordRules passwords, Clock clock) {
        this.users = users;
        this.clients = List.copyOf(clients);
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A code that is to be mailed.
     *
     * @param user whom to mail it to; empty when the pool hides that it mails nobody
     * @param destination the address, masked
     */
    record Code(Optional<Profile> user, String value, String destination) {
        private static Code hidden(String destination) {
            return new Code(Optional.empty(), "", destination);
        }
    }

    Client client(String name) throws CognitoRefusal {
        return clients.stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CognitoRefusal(
                        "ResourceNotFoundException", "User pool client " + name + " does not exist."));
    }

    /** Replaces an earlier code of the user. */
    Code request(Client client, String name) throws CognitoRefusal {
        Optional<StoredUser> known = users.find(name);
        if (known.isEmpty()) {
            if (client.hidesUsers()) {
                return Code.hidden(simulated(name));
            }
            throw unknown();
        }
        StoredUser user = known.get();
        if (user.awaitsNewPassword()) {
            throw CognitoRefusal.notAuthorized("User password cannot be reset in the current state.");
        }
        Optional<String> address = user.attribute("email").filter(its -> isVerified(user));
        if (address.isEmpty()) {
            if (client.hidesUsers()) {
                return Code.hidden(simulated(name));
            }
            throw CognitoRefusal.invalidParameter(
                    "Cannot reset password for the user as there is no registered/verified email or phone_number");
        }
        countAttempt(user);
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        user.setPasswordCode(code, clock.instant().plus(CODE_VALID_FOR));
        return new Code(Optional.of(user.profile()), code, masked(address.get()));
    }

    /** The second factor stays as it is. */
    void confirm(Client client, String name, String code, String password) throws CognitoRefusal {
        Optional<StoredUser> known = users.find(name);
        if (known.isEmpty()) {
            throw client.hidesUsers() ? mismatch() : unknown();
        }
        StoredUser user = known.get();
        countAttempt(user);
        if (!user.hasPasswordCodeAt(clock.instant())) {
            throw new CognitoRefusal("ExpiredCodeException", "Invalid code provided, please request a code again.");
        }
        if (!user.isPasswordCode(code)) {
            throw mismatch();
        }
        passwords.check(password);
        user.setPassword(password);
        user.removePasswordCode();
    }

    private void countAttempt(StoredUser user) throws CognitoRefusal {
        Instant now = clock.instant();
        if (user.passwordCodeAttempts(now) >= MOST_ATTEMPTS) {
            throw new CognitoRefusal("LimitExceededException", "Attempt limit exceeded, please try after some time.");
        }
        user.countPasswordCodeAttempt(now);
    }

    private static boolean isVerified(StoredUser user) {
        return PoolUsers.isTrue(user.attribute("email_verified"));
    }

    private static CognitoRefusal mismatch() {
        return new CognitoRefusal("CodeMismatchException", "Invalid verification code provided, please try again.");
    }

    private static CognitoRefusal unknown() {
        return new CognitoRefusal("UserNotFoundException", "Username/client id combination not found.");
    }

    private static String masked(String address) {
        return address.charAt(0) + "***@" + address.charAt(address.indexOf('@') + 1) + "***";
    }

    /** The same for the same name, so that nobody can tell it from an address. */
    private static String simulated(String name) {
        if (name.matches("[^\\s@]+@[^\\s@]+")) {
            return masked(name);
        }
        int hash = name.toLowerCase(Locale.ROOT).hashCode();
        return letter(hash) + "***@" + letter(hash / LETTERS) + "***";
    }

    private static char letter(int number) {
        return (char) ('a' + Math.floorMod(number, LETTERS));
    }
}

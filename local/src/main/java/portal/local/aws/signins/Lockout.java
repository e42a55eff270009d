package portal.local.aws.signins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Locks a user out after wrong passwords and wrong codes: after the fifth for a second, and after each further one for
 * twice as long, up to 15 minutes. 15 minutes without an attempt, or a sign-in, begin anew.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior">Lockout</a>
 */
final class Lockout {
    static final String FIELD = "failures";

    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final ObjectNode user;
    private final Instant now;

    Lockout(ObjectNode user, Instant now) {
        this.user = user;
        this.now = now;
    }

    void check() throws CognitoRefusal {
        if (now.isBefore(last().plus(pause()))) {
            throw CognitoRefusal.notAuthorized("Password attempts exceeded");
        }
    }

    void countFailure() {
        int before = now.isBefore(last().plus(LONGEST)) ? count() : 0;
        user.putObject(FIELD).put("count", before + 1).put("last", now.toString());
    }

    void clear() {
        user.remove(FIELD);
    }

    private Duration pause() {
        if (count() < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count() - FREE, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private int count() {
        return user.path(FIELD).path("count").asInt();
    }

    private Instant last() {
        return user.has(FIELD) ? Instant.parse(user.path(FIELD).path("last").asText()) : Instant.MIN;
    }
}

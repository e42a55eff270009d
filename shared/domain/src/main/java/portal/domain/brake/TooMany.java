package portal.domain.brake;

import java.time.Duration;
import java.time.Instant;
import portal.domain.access.Brake;

/**
 * Why one more is too much.
 *
 * @param most how many are accepted in a window
 * @param underway whether it is only because another one is underway
 * @param until when there is room again
 */
public record TooMany(Brake brake, int most, boolean underway, Instant until) {

    /** The stable code of the refusal. */
    public static final String CODE = "too-many";

    /** In whole seconds, rounded up; at least 1. */
    public long secondsLeft(Instant now) {
        var left = Duration.between(now, until);
        return Math.max(1, left.toNanosPart() > 0 ? left.toSeconds() + 1 : left.toSeconds());
    }
}

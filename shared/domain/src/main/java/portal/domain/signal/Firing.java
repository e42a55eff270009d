package portal.domain.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

/**
 * That a signal fired, as the signal and the numbers were.
 *
 * @param pools where fewer seats were available than the threshold, one or more
 */
public record Firing(
        String id, OrganizationId organization, String signal, Signal.Terms terms, List<Numbers> pools, Instant at) {

    /** How long it is kept: far longer than it takes to mail it. */
    public static final Duration KEPT = Duration.ofDays(90);

    public Firing {
        pools = List.copyOf(pools);
    }

    /** The numbers of a pool when the signal fired. */
    public record Numbers(Pool pool, SeatCount maximum, int used) {

        /** Negative when more was in use than the maximum. */
        public int available() {
            return maximum.value() - used;
        }
    }
}

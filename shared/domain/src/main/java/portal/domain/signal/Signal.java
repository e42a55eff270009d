package portal.domain.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;

/**
 * Tells contacts that fewer seats are available than a threshold (docs/domain.md, section 5).
 *
 * @param id {@link Watches#STANDARD}, or a number that counts up within the organization; short, because every pool
 *     that is watched keeps it
 * @param version counts the changes
 */
public record Signal(String id, Terms terms, boolean enabled, long version) {

    /** The Dutch name is the name, whatever the language. */
    private static final Terms STANDARD_TERMS = new Terms(
            "Beschikbare aantal Profit-gebruikers van de licentie is bijna op (Profit)",
            Watches.STANDARD_METRIC,
            Optional.empty(),
            Watches.STANDARD_THRESHOLD,
            List.of());

    /** The signal that every organization has, as it is before anybody switches it off. */
    public static final Signal STANDARD = new Signal(Watches.STANDARD, STANDARD_TERMS, true, 1);

    public boolean isStandard() {
        return id.equals(Watches.STANDARD);
    }

    /** The same signal with other terms, on or off. */
    public Signal with(Terms newTerms, boolean on) {
        return new Signal(id, newTerms, on, version + 1);
    }

    public boolean watches(Pool pool) {
        return enabled && terms.concern(pool);
    }

    /**
     * What a signal says.
     *
     * @param name 1-200 characters
     * @param type the only environment type that it is about; empty for every type separately, and for a metric that
     *     has no types
     * @param threshold 1 or more; the signal is below when fewer seats are available
     * @param recipients contacts of the organization; empty stands for all administrators
     */
    public record Terms(
            String name,
            Metric metric,
            Optional<EnvironmentType> type,
            SeatCount threshold,
            List<ContactId> recipients) {

        public Terms {
            recipients = List.copyOf(recipients);
        }

        public boolean concern(Pool pool) {
            return pool.metric() == metric && (type.isEmpty() || pool.type().equals(type));
        }

        /** The pools that the signal is about, each separately. */
        public List<Pool> pools() {
            var pools = new ArrayList<Pool>();
            for (var pool : metric.pools()) {
                if (concern(pool)) {
                    pools.add(pool);
                }
            }
            return List.copyOf(pools);
        }
    }
}

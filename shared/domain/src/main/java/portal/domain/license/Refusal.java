package portal.domain.license;

import java.util.Optional;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** Why the maximum of a metric cannot be set as wanted. */
public sealed interface Refusal {

    Metric metric();

    /** The stable code, in kebab case. */
    String code();

    /** Not a whole number from 0 to 2,147,483,647. */
    record InvalidQuantity(Metric metric) implements Refusal {
        @Override
        public String code() {
            return "invalid-quantity";
        }
    }

    /** More than the edition allows. */
    record EditionLimit(Metric metric, SeatCount requested, SeatCount limit) implements Refusal {
        @Override
        public String code() {
            return "edition-limit";
        }
    }

    /**
     * Lower than the usage.
     *
     * @param type the environment type of the binding pool, for a metric counted per type
     */
    record BelowUsage(Metric metric, SeatCount requested, int used, Optional<EnvironmentType> type) implements Refusal {
        @Override
        public String code() {
            return "below-usage";
        }

        public int seatsToFree() {
            return used - requested.value();
        }
    }

    /** The vendor's register has changed since the portal last took over its numbers. */
    record Deviation(Metric metric, SeatCount requested, SeatCount portal, SeatCount granted) implements Refusal {
        @Override
        public String code() {
            return "deviation";
        }
    }
}

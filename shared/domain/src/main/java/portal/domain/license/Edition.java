package portal.domain.license;

import java.util.Optional;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** The edition of the product that an organization has. */
public enum Edition {
    SMALL_BUSINESS,
    STANDARD,
    ENTERPRISE;

    private static final SeatCount SMALL_BUSINESS_ENVIRONMENTS = new SeatCount(10);

    /** The highest number that the edition allows for a metric; empty when it sets no limit. */
    public Optional<SeatCount> limit(Metric metric) {
        return this == SMALL_BUSINESS && metric == Metric.ENVIRONMENTS
                ? Optional.of(SMALL_BUSINESS_ENVIRONMENTS)
                : Optional.empty();
    }
}

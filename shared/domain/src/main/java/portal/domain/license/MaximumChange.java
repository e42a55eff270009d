package portal.domain.license;

import java.util.Optional;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/**
 * A wish to set the maximum of a metric.
 *
 * @param target empty when the wanted value is not a whole number in range
 */
public record MaximumChange(Metric metric, Optional<SeatCount> target) {}

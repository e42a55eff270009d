package portal.domain.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where distinct holders are counted together against one maximum: a metric, or a metric within one environment type. */
public record Pool(Metric metric, Optional<EnvironmentType> type) {

    public Pool {
        if (type.isPresent() != (metric.counting() == Metric.Counting.PER_ENVIRONMENT_TYPE)) {
            throw new IllegalArgumentException("Only a metric counted per environment type has a pool for each type");
        }
    }

    public static Pool overTheLicense(Metric metric) {
        return new Pool(metric, Optional.empty());
    }

    public static Pool of(Metric metric, EnvironmentType type) {
        return new Pool(metric, Optional.of(type));
    }

    /** Every pool of a license, in the order of the metrics. */
    public static List<Pool> all() {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> metric.pools().stream())
                .toList();
    }
}

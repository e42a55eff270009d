package portal.domain.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where distinct holders are counted together against one maximum: a metric, or a metric within one environment type.
 */
public record Pool(Metric metric, Optional<EnvironmentType> type) {

    /** The only pool that temporary workers count in, and so the only one whose count depends on Flex. */
    public static final Pool OF_EMPLOYEES = overTheLicense(Metric.EMPLOYEES);

    public static final Pool OF_ENVIRONMENTS = overTheLicense(Metric.ENVIRONMENTS);

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

    /**
     * The pools in which a holder of this kind can take a seat when it is registered in an environment of this type.
     */
    public static List<Pool> of(HolderId.Kind kind, EnvironmentType type) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.heldBy().filter(kind::equals).isPresent())
                .map(metric -> metric.pool(type))
                .toList();
    }

    /** Its name in events and in the audit trail. */
    public String name() {
        return type.isPresent() ? metric + "/" + type.get() : metric.toString();
    }

    public boolean dependsOnFlex() {
        return equals(OF_EMPLOYEES);
    }

    /** Every pool of a license, in the order of the metrics. */
    public static List<Pool> all() {
        var pools = new ArrayList<Pool>();
        for (var metric : Metric.values()) {
            pools.addAll(metric.pools());
        }
        return List.copyOf(pools);
    }
}

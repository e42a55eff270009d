package portal.domain.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a license counts, and over what (docs/domain.md, section 3). */
public enum Metric {
    ENVIRONMENTS(Counting.OVER_THE_LICENSE),
    EMPLOYEES(Counting.OVER_THE_LICENSE),
    DECLARATIONS(Counting.OVER_THE_LICENSE),
    PROFIT_USERS(Counting.PER_ENVIRONMENT_TYPE),
    INSITE_USERS(Counting.PER_ENVIRONMENT_TYPE),
    OUTSITE_USERS(Counting.PER_ENVIRONMENT_TYPE),
    CLIENTS(Counting.PER_ENVIRONMENT_TYPE);

    private final Counting counting;

    Metric(Counting counting) {
        this.counting = counting;
    }

    public Counting counting() {
        return counting;
    }

    /** The kind of holder that takes its seats; empty for environments, which take seats themselves. */
    public Optional<HolderId.Kind> heldBy() {
        return switch (this) {
            case ENVIRONMENTS -> Optional.empty();
            case EMPLOYEES -> Optional.of(HolderId.Kind.EMPLOYEE);
            case DECLARATIONS -> Optional.of(HolderId.Kind.DECLARATION);
            case PROFIT_USERS, INSITE_USERS, OUTSITE_USERS -> Optional.of(HolderId.Kind.USER);
            case CLIENTS -> Optional.of(HolderId.Kind.CLIENT);
        };
    }

    /** The pools that this metric is counted in: one, or one for each environment type. */
    public List<Pool> pools() {
        return switch (counting) {
            case OVER_THE_LICENSE -> List.of(Pool.overTheLicense(this));
            case PER_ENVIRONMENT_TYPE -> poolsPerType();
        };
    }

    private List<Pool> poolsPerType() {
        var pools = new ArrayList<Pool>();
        for (var type : EnvironmentType.values()) {
            pools.add(Pool.of(this, type));
        }
        return List.copyOf(pools);
    }

    /** The pool in which an environment of this type counts. */
    public Pool pool(EnvironmentType type) {
        return switch (counting) {
            case OVER_THE_LICENSE -> Pool.overTheLicense(this);
            case PER_ENVIRONMENT_TYPE -> Pool.of(this, type);
        };
    }

    /** Whether all environments share one maximum, or each environment type has its own. */
    public enum Counting {
        OVER_THE_LICENSE,
        PER_ENVIRONMENT_TYPE
    }
}

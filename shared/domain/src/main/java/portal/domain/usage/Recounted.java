package portal.domain.usage;

import java.util.List;

/**
 * What came of recounting an organization.
 *
 * @param repaired what was kept wrong and was set right: pools, environments, and kinds of holders
 * @param inDoubt pools and environments that never stood still, and are left for the next time
 */
public record Recounted(List<String> repaired, List<String> inDoubt) {

    /** Nothing was wrong, and nothing is in doubt. */
    public static final Recounted CLEAN = new Recounted(List.of(), List.of());

    public Recounted {
        repaired = repaired.stream().sorted().toList();
        inDoubt = inDoubt.stream().sorted().toList();
    }
}

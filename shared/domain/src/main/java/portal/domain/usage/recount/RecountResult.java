package portal.domain.usage.recount;

import java.util.List;

/**
 * What came of recounting an organization.
 *
 * @param repaired what was kept wrong and was set right: pools, environments, and kinds of holders
 * @param inDoubt pools and environments that never stood still, and are left for the next time
 */
public record RecountResult(List<String> repaired, List<String> inDoubt) {

    /** Nothing was wrong, and nothing is in doubt. */
    public static final RecountResult CLEAN = new RecountResult(List.of(), List.of());

    public RecountResult {
        repaired = repaired.stream().sorted().toList();
        inDoubt = inDoubt.stream().sorted().toList();
    }
}

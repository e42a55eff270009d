package portal.domain.usage.recount;

import java.util.List;

/**
 * The result of recounting an organization.
 *
 * @param repaired what was wrong and was repaired: pools, environments and kinds of holders
 * @param inDoubt pools and environments that kept changing, and are left for the next recount
 */
public record RecountResult(List<String> repaired, List<String> inDoubt) {

    /** The result when nothing was wrong and nothing is in doubt. */
    public static final RecountResult CLEAN = new RecountResult(List.of(), List.of());

    public RecountResult {
        repaired = repaired.stream().sorted().toList();
        inDoubt = inDoubt.stream().sorted().toList();
    }
}

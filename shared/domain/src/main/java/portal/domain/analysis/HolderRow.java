package portal.domain.analysis;

import java.util.Optional;
import java.util.Set;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;

/**
 * A holder in one of its environments. A holder who takes a seat in a pool takes it in exactly one row: that of the
 * first environment which makes it count. So the rows add up to the usage.
 *
 * @param holder its id as it was last written
 * @param person what the environment calls it
 * @param seats the metrics in which this row takes a seat
 * @param countedIn the environment whose row has the seat, when another one has it
 */
public record HolderRow(
        HolderId.Kind kind,
        String holder,
        Person person,
        EnvironmentCode environment,
        Assignment assignment,
        Set<Metric> seats,
        Why why,
        Optional<EnvironmentCode> countedIn) {

    public HolderRow {
        seats = Set.copyOf(seats);
    }

    /** Why a row has a seat or none. */
    public enum Why {
        /** It makes the holder count. */
        COUNTS,
        /** It would make the holder count, but another environment does already. */
        COUNTED_ALREADY,
        BLOCKED,
        /** A user of another participant, who counts in that participant's license. */
        COUNTS_ELSEWHERE,
        /** A user of no kind that is counted. */
        NO_KIND,
        OUT_OF_SERVICE,
        /** A temporary worker, exempt because Flex is active. */
        EXEMPT_BY_FLEX
    }
}

package portal.domain.decision;

import java.util.Optional;
import java.util.Set;

/**
 * Guards against changing what somebody else changed meanwhile.
 *
 * @param versions of which the thing to change must have one; empty when any will do
 * @param present whether the thing must be there already
 */
public record Precondition(Optional<Set<Long>> versions, boolean present) {

    public static final Precondition NONE = new Precondition(Optional.empty(), false);

    /** Any version will do, but there must be one. */
    public static final Precondition PRESENT = new Precondition(Optional.empty(), true);

    public Precondition {
        if (versions.isPresent()) {
            versions = Optional.of(Set.copyOf(versions.get()));
        }
    }

    /** What has one of these versions is there; of no versions, anything will do. */
    public Precondition(Optional<Set<Long>> versions) {
        this(versions, versions.isPresent());
    }

    /** @param version of the thing as just read */
    public boolean isMetBy(long version) {
        return versions.isEmpty() || versions.get().contains(version);
    }

    /** What is not there has no version that could be expected. */
    public boolean isMetByNothing() {
        return !present;
    }
}

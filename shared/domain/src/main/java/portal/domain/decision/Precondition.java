package portal.domain.decision;

import java.util.Optional;
import java.util.Set;

/**
 * Guards against changing what somebody else changed meanwhile.
 *
 * @param versions of which the thing to change must have one; empty when any will do
 */
public record Precondition(Optional<Set<Long>> versions) {

    public static final Precondition NONE = new Precondition(Optional.empty());

    public Precondition {
        versions = versions.map(Set::copyOf);
    }

    /** @param version of the thing as just read */
    public boolean isMetBy(long version) {
        return versions.map(expected -> expected.contains(version)).orElse(true);
    }

    /** What is not there has no version that could be expected. */
    public boolean isMetByNothing() {
        return versions.isEmpty();
    }
}

package portal.domain.decision;

import java.util.Optional;
import java.util.Set;

/**
 * Prevents a change of something that somebody else has changed meanwhile.
 *
 * @param versions the versions that are accepted; empty when any version is
 * @param present whether the thing to change must exist
 */
public record Precondition(Optional<Set<Long>> versions, boolean present) {

    public static final Precondition NONE = new Precondition(Optional.empty(), false);

    /** Accepts any version, but the thing must exist. */
    public static final Precondition PRESENT = new Precondition(Optional.empty(), true);

    public Precondition {
        if (versions.isPresent()) {
            versions = Optional.of(Set.copyOf(versions.get()));
        }
    }

    /** With versions, the thing must exist and have one of them. Without versions, everything is accepted. */
    public Precondition(Optional<Set<Long>> versions) {
        this(versions, versions.isPresent());
    }

    /** As well, nothing may be there yet. */
    public Precondition andAbsent() {
        return new Precondition(Optional.of(Set.of()), present);
    }

    /** @param version of the thing as just read */
    public boolean isMetBy(long version) {
        return versions.isEmpty() || versions.get().contains(version);
    }

    /** Whether a thing that does not exist is accepted. */
    public boolean isMetByNothing() {
        return !present;
    }
}

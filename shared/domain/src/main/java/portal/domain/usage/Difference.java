package portal.domain.usage;

import java.util.Optional;

/**
 * What is to change of one holder in an environment.
 *
 * @param known what is registered so far; empty for one who is new
 * @param wanted what is to be registered; empty for one who is to go
 */
public record Difference(HolderId holder, Optional<Registration> known, Optional<Registration> wanted) {

    boolean isOne() {
        return !known.equals(wanted);
    }

    /** The holder with the difference made. */
    Holder applyTo(Holder holder, EnvironmentCode environment) {
        return wanted.map(holder::with).orElseGet(() -> holder.without(environment));
    }

    /** How many holders the environment has more. */
    public int registrations() {
        return (wanted.isPresent() ? 1 : 0) - (known.isPresent() ? 1 : 0);
    }

    Replacement.Progress progress() {
        return switch (registrations()) {
            case 1 -> new Replacement.Progress(1, 0, 0);
            case -1 -> new Replacement.Progress(0, 1, 0);
            default -> new Replacement.Progress(0, 0, 1);
        };
    }
}

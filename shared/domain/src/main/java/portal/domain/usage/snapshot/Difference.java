package portal.domain.usage.snapshot;

import java.util.Optional;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;

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

    SnapshotRun.Progress progress() {
        return switch (registrations()) {
            case 1 -> new SnapshotRun.Progress(1, 0, 0);
            case -1 -> new SnapshotRun.Progress(0, 1, 0);
            default -> new SnapshotRun.Progress(0, 0, 1);
        };
    }
}

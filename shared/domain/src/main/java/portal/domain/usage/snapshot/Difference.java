package portal.domain.usage.snapshot;

import java.util.Optional;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;

/**
 * What has to change for one holder in an environment.
 *
 * @param known the registration so far; empty for a new holder
 * @param wanted the wanted registration; empty for a holder that is removed
 */
public record Difference(HolderId holder, Optional<Registration> known, Optional<Registration> wanted) {

    boolean isOne() {
        return !known.equals(wanted);
    }

    /** The holder with the difference applied. A difference in the last activity alone gives no name anew. */
    Holder applyTo(Holder holder, EnvironmentCode environment) {
        if (wanted.isEmpty()) {
            return holder.without(environment);
        }
        var registration = wanted.get();
        return registration.isSameButForActivity(known) ? holder.keepingNames(registration) : holder.with(registration);
    }

    /** By how many holders the environment grows: 1, 0 or -1. */
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

package portal.domain.usage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import portal.domain.usage.snapshot.SnapshotRun;

/**
 * An environment of an organization, which counts even when it is empty.
 *
 * @param holders how many of each kind are registered in it, blocked or not
 * @param reportedAt when it was registered, or last reported a snapshot
 * @param runningSnapshot the snapshot run that is not finished
 */
public record Environment(
        EnvironmentCode code,
        Map<HolderId.Kind, Integer> holders,
        Instant reportedAt,
        Optional<RunningSnapshot> runningSnapshot) {

    public Environment {
        holders = Map.copyOf(holders);
    }

    /** An environment without a running snapshot. */
    public Environment(EnvironmentCode code, Map<HolderId.Kind, Integer> holders, Instant reportedAt) {
        this(code, holders, reportedAt, Optional.empty());
    }

    public int count(HolderId.Kind kind) {
        return holders.getOrDefault(kind, 0);
    }

    /** Whether it takes no more registrations. */
    public boolean isBeingRemoved() {
        return runningSnapshot
                .filter(snapshotRun -> snapshotRun.kind() == SnapshotRun.Kind.REMOVAL)
                .isPresent();
    }

    public boolean isBeingReplacedBy(SnapshotRun snapshotRun) {
        return runningSnapshot
                .filter(current -> current.id().equals(snapshotRun.id()))
                .isPresent();
    }

    /** A snapshot run that is not finished. */
    public record RunningSnapshot(String id, SnapshotRun.Kind kind, Instant since) {

        /**
         * For an environment whose organization is being removed: it takes no claims and no snapshots, and the run
         * never ends.
         */
        public static RunningSnapshot withTheOrganization(Instant since) {
            return new RunningSnapshot("removal of the organization", SnapshotRun.Kind.REMOVAL, since);
        }

        /** When the table may delete its traces. */
        public Instant expires() {
            return since.plus(SnapshotRun.KEPT);
        }
    }
}

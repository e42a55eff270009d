package portal.domain.usage.snapshot;

/** The outcome of taking in a snapshot or removing an environment. */
public sealed interface SnapshotOutcome {

    /** The environment holds what it reported, or is removed. */
    record Finished(SnapshotRun.Progress progress) implements SnapshotOutcome {}

    /** The snapshot continues in the background. */
    record Unfinished(SnapshotRun snapshotRun) implements SnapshotOutcome {}

    /** Nothing more is changed. */
    sealed interface Refused extends SnapshotOutcome {}

    /** A newer snapshot replaced this one. */
    record Superseded() implements Refused {}

    /** The environment is being removed and takes no more snapshots. */
    record BeingRemoved() implements Refused {}

    record NoSuchEnvironment() implements Refused {}

    record NoSuchOrganization() implements Refused {}
}

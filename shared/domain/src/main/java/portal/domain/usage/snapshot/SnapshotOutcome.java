package portal.domain.usage.snapshot;

/** What came of replacing all that an environment holds. */
public sealed interface SnapshotOutcome {

    /** The environment holds what it reported, or is gone. */
    record Finished(SnapshotRun.Progress progress) implements SnapshotOutcome {}

    /** It goes on in the background. */
    record Unfinished(SnapshotRun snapshotRun) implements SnapshotOutcome {}

    /** Nothing more is changed. */
    sealed interface Refused extends SnapshotOutcome {}

    /** A newer replacement took its place. */
    record Superseded() implements Refused {}

    /** The environment is being removed: there is nothing to report to any more. */
    record BeingRemoved() implements Refused {}

    record NoSuchEnvironment() implements Refused {}

    record NoSuchOrganization() implements Refused {}
}

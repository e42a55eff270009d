package portal.domain.usage.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;

/**
 * One snapshot of an environment, or the removal of an environment, with its progress.
 *
 * @param reportedBy who sent the snapshot, as the audit trail names them. The line of a snapshot is written when it
 *     ends. Empty for a removal, whose line is written when it begins
 */
public record SnapshotRun(
        OrganizationId organization,
        EnvironmentCode environment,
        String id,
        Kind kind,
        Status status,
        Progress progress,
        Instant startedAt,
        Optional<String> reportedBy) {

    /** How long the content and the result are kept (docs/domain.md, section 3). */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    /** Empty when the text is not a well-formed id. Callers answer that as a snapshot run that does not exist. */
    public static Optional<String> parseId(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches());
    }

    /** When the table may delete its content, and its result once it has ended. */
    public Instant expires() {
        return runningSnapshot().expires();
    }

    /** The same run with this status and progress. */
    public SnapshotRun with(Status other, Progress reached) {
        return new SnapshotRun(organization, environment, id, kind, other, reached, startedAt, reportedBy);
    }

    public Environment.RunningSnapshot runningSnapshot() {
        return new Environment.RunningSnapshot(id, kind, startedAt);
    }

    /** What the run does. */
    public enum Kind {
        SNAPSHOT,
        REMOVAL
    }

    /** The status of a run. */
    public enum Status {
        RUNNING,
        DONE,
        /** The run does not continue: a newer snapshot replaced it, or the portal had a fault. */
        FAILED
    }

    /** How many holders were added, removed or changed so far. */
    public record Progress(int added, int removed, int changed) {

        public static final Progress NONE = new Progress(0, 0, 0);

        public Progress plus(Progress other) {
            return new Progress(added + other.added, removed + other.removed, changed + other.changed);
        }

        /** For the audit trail. */
        @Override
        public String toString() {
            return "added " + added + ", removed " + removed + ", changed " + changed;
        }
    }
}

package portal.domain.usage.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;

/** The replacement of all that an environment holds: by a snapshot, or by nothing when the environment is removed. */
public record SnapshotRun(
        OrganizationId organization,
        EnvironmentCode environment,
        String id,
        Kind kind,
        Status status,
        Progress progress,
        Instant startedAt) {

    /** How long the content and the result are kept (docs/domain.md, section 3). */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    /** Empty when the text is not a well-formed id. Callers answer that as a snapshot run that does not exist. */
    public static Optional<String> parseId(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches());
    }

    /** When its content goes, and its result once it ended. */
    public Instant expires() {
        return runningSnapshot().expires();
    }

    /** The same one, this far. */
    public SnapshotRun with(Status other, Progress reached) {
        return new SnapshotRun(organization, environment, id, kind, other, reached, startedAt);
    }

    public Environment.RunningSnapshot runningSnapshot() {
        return new Environment.RunningSnapshot(id, kind, startedAt);
    }

    /** By what. */
    public enum Kind {
        SNAPSHOT,
        REMOVAL
    }

    /** How far it is. */
    public enum Status {
        RUNNING,
        DONE,
        /** It is not going on: a newer one took its place, or something is wrong with the portal, which may be mended. */
        FAILED
    }

    /** How many holders were registered, removed or registered otherwise. */
    public record Progress(int added, int removed, int changed) {

        public static final Progress NONE = new Progress(0, 0, 0);

        public Progress plus(Progress other) {
            return new Progress(added + other.added, removed + other.removed, changed + other.changed);
        }
    }
}

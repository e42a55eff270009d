package portal.domain.usage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.snapshot.SnapshotRun.Progress;

class SnapshotRunTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final SnapshotRun snapshotRun = new SnapshotRun(
            new OrganizationId("acme"),
            new EnvironmentCode("O12345AA"),
            "1",
            SnapshotRun.Kind.SNAPSHOT,
            SnapshotRun.Status.RUNNING,
            Progress.NONE,
            NOW,
            Optional.of("system"));

    @Test
    void isKeptForAWeek() {
        var aWeekLater = Instant.parse("2026-03-09T09:00:00Z");

        assertThat(snapshotRun.expires()).isEqualTo(aWeekLater);
        assertThat(snapshotRun.runningSnapshot().expires()).isEqualTo(aWeekLater);
    }

    @Test
    void addsUpItsProgress() {
        var further = snapshotRun.progress().plus(new Progress(1, 2, 3)).plus(new Progress(10, 20, 30));

        assertThat(further).isEqualTo(new Progress(11, 22, 33));
        assertThat(snapshotRun.with(SnapshotRun.Status.DONE, further))
                .isEqualTo(new SnapshotRun(
                        snapshotRun.organization(),
                        snapshotRun.environment(),
                        "1",
                        SnapshotRun.Kind.SNAPSHOT,
                        SnapshotRun.Status.DONE,
                        further,
                        NOW,
                        Optional.of("system")));
    }

    @Test
    void letsNobodyIntoAnEnvironmentThatGoesWithItsOrganization() {
        var closed = new Environment(
                snapshotRun.environment(),
                Map.of(),
                NOW,
                Optional.of(Environment.RunningSnapshot.withTheOrganization(NOW)));

        assertThat(closed.isBeingRemoved()).isTrue();
        assertThat(closed.isBeingReplacedBy(snapshotRun)).isFalse();
    }
}

package portal.functions.maintainusage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.domain.usage.recount.RecountUsage;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.RestartStalledSnapshots;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome.Unfinished;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.SnapshotRun.Status;
import portal.platform.event.OnceOnly;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Assignments;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ContinuingSnapshotsTest implements EventFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final OrganizationDriver driver = new OrganizationDriver(portal, acme.id(), portal::freshId);
    private final MaintainUsageHandler function = new MaintainUsageHandler(
            new OnceOnly(portal.deliveries()),
            new RefreshLicense(
                    new RecountUsage(portal.counterStore(), portal.transactionRunner(), portal.journal()),
                    portal.licenses(),
                    portal.dailyUsages(),
                    portal.transactionRunner(),
                    portal.journal()),
            new RestartStalledSnapshots(portal.registrations(), portal.transactionRunner(), portal.journal()),
            new ContinueSnapshot(portal.snapshotRuns(), portal.transactionRunner(), portal.journal()));
    private SnapshotRun snapshotRun;

    @BeforeEach
    void givenASnapshotThatTookTooLong() {
        acme.withEnvironments("O12345AA");
        var user = OrganizationDriver.line(HolderId.Kind.USER, "O12345AA", "jansen", Assignments.user(UserKind.PROFIT));
        var outcome = driver.report("O12345AA", Snapshot.of(List.of(user)), Duration.ofSeconds(-1));
        snapshotRun = ((Unfinished) outcome).snapshotRun();
    }

    @Test
    void finishesWhatARequestHadNoTimeFor() {
        sample().outputOf(function);

        assertThat(effects()).isEqualTo(1);
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void tellsThatItFailsUntilItSucceeds() {
        breakEffect();
        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        mendEffect();

        assertThat(status()).isIn(Status.RUNNING, Status.FAILED);
        sample().outputOf(function);

        assertThat(status()).isEqualTo(Status.DONE);
    }

    private Status status() {
        return portal.snapshotRuns()
                .find(acme.id(), snapshotRun.id())
                .orElseThrow()
                .status();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("maintain-usage-snapshot-unfinished").withDetail("subject", snapshotRun.id());
    }

    @Override
    public int effects() {
        return acme.license().binding(Metric.PROFIT_USERS).used();
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(Integer.MAX_VALUE);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}

package portal.functions.maintainusage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;
import portal.domain.usage.recount.RecountUsage;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.RestartStalledSnapshots;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome.Unfinished;
import portal.platform.event.OnceOnly;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class RefreshDueTest implements EventFunctionContract {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            Acme.in(portal).with(aLicense().withMaximum(PROFIT_USERS, 50).granted(60));
    private boolean broken;
    private final MaintainUsageHandler function = new MaintainUsageHandler(
            new OnceOnly(portal.deliveries()),
            refreshLicense(),
            new RestartStalledSnapshots(portal.registrations(), portal.transactionRunner(), portal.journal()),
            new ContinueSnapshot(portal.snapshotRuns(), portal.transactionRunner(), portal.journal()));

    @Test
    void takesOverTheGrantedNumbersAndStoresTheDailyUsage() {
        sample().outputOf(function);

        assertThat(acme.license().entitlement(PROFIT_USERS).maximum()).isEqualTo(new SeatCount(60));
        assertThat(portal.dailyUsages().find(acme.id(), DATE)).isPresent();
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.actor().key())
                .containsExactly("portal:nightly-refresh");
        assertThat(portal.auditEntries().getFirst().origin().requestId())
                .isEqualTo(sample().json().object("detail").text("id").orElseThrow());
    }

    @Test
    void storesDailyUsageOnceForADateThatIsAnnouncedAgain() {
        sample().outputOf(function);
        var first = portal.dailyUsages().find(acme.id(), DATE);
        acme.withDeclaration("O12345AA", "declaration");

        sample().withDetail("id", "event-2").outputOf(function);

        assertThat(effects()).isEqualTo(2);
        assertThat(portal.dailyUsages().find(acme.id(), DATE)).isEqualTo(first);
    }

    @Test
    void keepsAnEventReservedForAsLongAsItsFunctionMayRun() {
        var id = sample().json().object("detail").text("id").orElseThrow();
        portal.deliveries().begin("maintain-usage", id, Duration.ofMinutes(11));
        portal.clock().advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(IllegalStateException.class);

        assertThat(effects()).isZero();
    }

    @Test
    void hasNothingToDoForAnOrganizationThatDoesNotExist() {
        sample().withDetail("organization", "globex").outputOf(function);

        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void restartsSnapshotsThatStalledForMoreThanAnHour() {
        acme.withUser("O12345AA", "jansen", UserKind.PROFIT).withUser("T12345AA", "jansen", UserKind.PROFIT);
        var driver = new OrganizationDriver(portal, acme.id(), portal::freshId);
        var forgotten = (Unfinished) driver.report("O12345AA", Snapshot.of(List.of()), Duration.ofSeconds(-1));
        portal.clock().advance(Duration.ofMinutes(2));
        driver.remove("T12345AA", Duration.ofSeconds(-1));
        portal.clock().advance(Duration.ofMinutes(59));
        var before = portal.publishedEvents().size();

        sample().outputOf(function);

        assertThat(portal.publishedEvents()
                        .subList(before, portal.publishedEvents().size()))
                .extracting(DomainEvent::type, DomainEvent::subject)
                .containsExactly(
                        tuple(EventType.SignalsDue, "2026-03-02"),
                        tuple(
                                EventType.ReplacementUnfinished,
                                forgotten.snapshotRun().id()));
    }

    @Test
    void throwsBackWhatNamesNoDate() {
        assertThatThrownBy(() -> sample().withDetail("subject", "tonight").outputOf(function))
                .isInstanceOf(RuntimeException.class);
    }

    private RefreshLicense refreshLicense() {
        var transactions = new TransactionRunner(
                (changes, receipt) -> {
                    if (broken) {
                        throw new IllegalStateException("broken by the test");
                    }
                    return portal.transactions().commit(changes, receipt);
                },
                portal.backoff());
        return new RefreshLicense(
                new RecountUsage(portal.counterStore(), transactions, portal.journal()),
                portal.licenses(),
                portal.dailyUsages(),
                transactions,
                portal.journal());
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
        return Event.sample("maintain-usage-refresh-due");
    }

    @Override
    public int effects() {
        return (int) portal.auditEntries().stream()
                .filter(entry -> entry.action() == Action.REFRESH_LICENSE)
                .count();
    }

    @Override
    public void breakEffect() {
        broken = true;
    }

    @Override
    public void mendEffect() {
        broken = false;
    }
}

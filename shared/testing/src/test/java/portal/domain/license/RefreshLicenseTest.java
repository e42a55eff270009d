package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.StoreUnavailable;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.SeatCount;
import portal.domain.usage.recount.RecountUsage;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class RefreshLicenseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(anAdministrator("anna"));
    private final RefreshLicense refreshLicense = new RefreshLicense(
            new RecountUsage(portal.counterStore(), portal.transactionRunner(), portal.journal()),
            portal.licenses(),
            portal.dailyUsages(),
            portal.transactionRunner(),
            portal.journal());

    @BeforeEach
    void givenALicenseOfWhichTheRegisterWasChanged() {
        acme.with(aLicense()
                        .withMaximum(EMPLOYEES, 60)
                        .withMaximum(PROFIT_USERS, 50)
                        .granted(1))
                .withUser("O12345AA", "jan", PROFIT)
                .withUser("O12345AA", "els", PROFIT);
    }

    @Test
    void makesWhatIsGrantedTheMaximumEvenBelowUsage() {
        refresh(TODAY);

        assertThat(acme.license().entitlement(PROFIT_USERS)).isEqualTo(entitlement(1));
        assertThat(acme.license().binding(PROFIT_USERS).available()).isEqualTo(-1);
        assertThat(acme.license().entitlement(EMPLOYEES)).isEqualTo(entitlement(60));
        assertThat(acme.license().refreshedAt()).contains(InMemoryPortal.START);
    }

    @Test
    void recordsTheChangesInTheAuditTrail() {
        refresh(TODAY);
        refresh(TODAY.plusDays(1));

        assertThat(portal.auditEntries()).extracting(AuditEntry::action).containsOnly(Action.REFRESH_LICENSE);
        assertThat(portal.auditEntries()).extracting(AuditEntry::note).containsExactly("PROFIT_USERS 50 -> 1", "");
        assertThat(portal.auditEntries()).extracting(AuditEntry::subject).containsExactly("2026-03-02", "2026-03-03");
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.origin().requestId())
                .containsOnly("event-1");
    }

    @Test
    void storesTheDailyUsage() {
        refresh(TODAY);

        var dailyUsage = dailyUsage(TODAY);
        assertThat(dailyUsage.entitlement(PROFIT_USERS)).isEqualTo(entitlement(1));
        assertThat(dailyUsage.usage(PROFIT_USERS)).hasSize(4);
        assertThat(dailyUsage.used().get(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(2);
        assertThat(dailyUsage.usage(PROFIT_USERS).getFirst().available()).isEqualTo(-1);
        assertThat(dailyUsage.used().keySet()).containsExactlyInAnyOrderElementsOf(Pool.all());
    }

    @Test
    void keepsTheRepairsOfTheRecount() {
        var counters = portal.counterStore().find(acme.id()).orElseThrow();
        var pool = Pool.of(PROFIT_USERS, PRODUCTION);
        portal.commit(portal.counterStore().repair(counters, pool, new PoolCount(44, 0)));

        assertThat(refresh(TODAY)).containsExactly("PROFIT_USERS/PRODUCTION");

        assertThat(dailyUsage(TODAY).used().get(pool)).isEqualTo(2);
    }

    @Test
    void keepsTheFirstDailyUsageOfADateHoweverOftenTheEventComes() {
        refresh(TODAY);
        var first = dailyUsage(TODAY);
        acme.withDeclaration("O12345AB", "declaration");

        portal.clock().advance(Duration.ofHours(1));
        refresh(TODAY);
        portal.clock().advance(Duration.ofHours(1));
        refresh(TODAY);

        assertThat(days()).containsExactly(TODAY);
        assertThat(dailyUsage(TODAY)).isEqualTo(first);
        assertThat(acme.license().refreshedAt()).contains(InMemoryPortal.START.plus(Duration.ofHours(2)));
    }

    @Test
    void keepsTheDailyUsageOfADateWhenAnEventComesLate() {
        refresh(TODAY);
        refresh(TODAY.plusDays(1));
        var before = List.of(dailyUsage(TODAY), dailyUsage(TODAY.plusDays(1)));
        acme.withDeclaration("O12345AB", "declaration");

        refresh(TODAY);

        assertThat(List.of(dailyUsage(TODAY), dailyUsage(TODAY.plusDays(1)))).isEqualTo(before);
        assertThat(days()).containsExactly(TODAY.plusDays(1), TODAY);
    }

    @Test
    void decidesAnewWhenTheLicenseChangesMeanwhile() {
        portal.conflictNext(3);

        refresh(TODAY);

        assertThat(portal.auditEntries()).hasSize(1);
        assertThat(days()).containsExactly(TODAY);
    }

    @Test
    void keepsNothingOfAnOrganizationThatIsNotThere() {
        assertThat(refreshLicense.refresh(new OrganizationId("globex"), TODAY, "event-1"))
                .isEmpty();

        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void failsWhenTheStoreDoes() {
        portal.takeStoreDown();

        assertThatThrownBy(() -> refresh(TODAY)).isInstanceOf(StoreUnavailable.class);
    }

    private List<String> refresh(LocalDate date) {
        return refreshLicense.refresh(acme.id(), date, "event-1").orElseThrow().repaired();
    }

    private DailyUsage dailyUsage(LocalDate date) {
        return portal.dailyUsages().find(acme.id(), date).orElseThrow();
    }

    private List<LocalDate> days() {
        var ever = new Period(Optional.empty(), Optional.empty());
        return portal
                .dailyUsages()
                .view(acme.caller("anna"), ever, new PageRequest(100, Optional.empty()))
                .subject()
                .items()
                .stream()
                .map(DailyUsage::date)
                .toList();
    }

    private static Entitlement entitlement(int number) {
        return new Entitlement(new SeatCount(number), new SeatCount(number));
    }
}

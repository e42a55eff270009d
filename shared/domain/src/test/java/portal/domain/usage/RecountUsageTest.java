package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.contract.Clerk.id;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.HolderId.Kind.USER;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Action;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Change;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;

class RecountUsageTest {

    private static final Pool POOL = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final EnvironmentCode O1 = new EnvironmentCode("O12345AA");
    private static final Actor.Portal ACTOR = new Actor.Portal("nightly-refresh", new Origin("event-1", ""));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .withUser("O12345AA", "jan", PROFIT)
            .withUser("O12345AB", "jan", PROFIT)
            .withUser("O12345AA", "els", PROFIT)
            .withEmployee("T12345AA", "guid-1", EmployeeKind.TEMPORARY)
            .withDeclaration("O12345AA", "declaration")
            .withClient("T12345AA", "client");

    @Test
    void knowsNothingOfAnOrganizationThatIsNotThere() {
        assertThat(recount(portal.ledgers()).recount(ACTOR, new OrganizationId("globex")))
                .isEmpty();
    }

    @Test
    void leavesNoTraceWhereNothingIsWrong() {
        assertThat(recounted(portal.ledgers())).isEqualTo(Recounted.CLEAN);

        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void tellsOfEachRepairInTheAuditTrailAndByAnEvent() {
        miscount(41);

        assertThat(recounted(portal.ledgers())).isEqualTo(new Recounted(List.of("PROFIT_USERS/PRODUCTION"), List.of()));

        assertThat(used()).isEqualTo(2);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.action()).isEqualTo(Action.REPAIR_USAGE);
            assertThat(entry.actor()).isEqualTo("portal:nightly-refresh");
            assertThat(entry.subject()).isEqualTo("PROFIT_USERS/PRODUCTION");
            assertThat(entry.note()).isEqualTo("kept 41, counted 2");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            assertThat(entry.origin()).isEqualTo(new Origin("event-1", ""));
        });
        assertThat(portal.publishedEvents())
                .extracting(DomainEvent::type, DomainEvent::subject, DomainEvent::actor)
                .containsExactly(tuple(EventType.DriftFound, "PROFIT_USERS/PRODUCTION", "portal:nightly-refresh"));
    }

    @Test
    void namesNobodyInTheEventOfAHolder() {
        var account = portal.ledgers().account(acme.id(), id(USER, "els"), List.of(O1));
        var elsewhere = new Registration(
                new EnvironmentCode("O12345AB"), "els", new Presence.User(Set.of(PROFIT), true, false), Person.UNKNOWN);
        var invented = new Account(acme.id(), account.holder(), Map.of(elsewhere.environment(), elsewhere));
        portal.commit(List.of(portal.ledgers()
                .repair(invented, List.of(elsewhere.environment()), List.of(), false)
                .getFirst()));

        assertThat(recounted(portal.ledgers()).repaired()).containsExactly("USER");

        assertThat(portal.auditEntries())
                .extracting(AuditEntry::subject, AuditEntry::note)
                .containsExactly(tuple("USER/els", "O12345AB: kept [PROFIT] blocked, counted nothing"));
        assertThat(portal.publishedEvents()).extracting(DomainEvent::subject).containsExactly("USER");
    }

    @Test
    void leavesWhatNeverStandsStillForTheNextTime() {
        miscount(41);
        var names = Stream.iterate(1, i -> i + 1).map(i -> "user-" + i).iterator();
        var restless = new LedgersBetweenReads(portal.ledgers(), () -> acme.withUser("O12345AA", names.next(), PROFIT));

        var recounted = recounted(restless);

        assertThat(recounted.repaired()).isEmpty();
        assertThat(recounted.inDoubt()).containsExactly("O12345AA", "PROFIT_USERS/PRODUCTION");
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(recounted(portal.ledgers()).repaired()).containsExactly("PROFIT_USERS/PRODUCTION");
    }

    @Test
    void countsAgainWhatMovedForAWhile() {
        miscount(41);
        var claims = Stream.of("kim", "piet").iterator();
        var restless = new LedgersBetweenReads(portal.ledgers(), () -> {
            if (claims.hasNext()) {
                acme.withUser("O12345AA", claims.next(), PROFIT);
            }
        });

        var recounted = recounted(restless);

        assertThat(recounted).isEqualTo(new Recounted(List.of("PROFIT_USERS/PRODUCTION"), List.of()));
        assertThat(used()).isEqualTo(4);
    }

    @Test
    void decidesAnewWhenSomebodyElseIsInBetween() {
        miscount(41);
        portal.conflictNext(2);

        assertThat(recounted(portal.ledgers()).repaired()).containsExactly("PROFIT_USERS/PRODUCTION");
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void failsWhenTheStoreDoes() {
        portal.takeStoreDown();

        assertThatThrownBy(() -> recounted(portal.ledgers())).isInstanceOf(StoreUnavailable.class);
    }

    private void miscount(int used) {
        var ledgers = portal.ledgers();
        portal.commit(ledgers.repair(ledgers.find(acme.id()).orElseThrow(), POOL, new PoolCount(used, 0)));
    }

    private int used() {
        return Optional.ofNullable(acme.license().occupancy().get(POOL))
                .orElseThrow()
                .used();
    }

    private Recounted recounted(Ledgers ledgers) {
        return recount(ledgers).recount(ACTOR, acme.id()).orElseThrow();
    }

    private RecountUsage recount(Ledgers ledgers) {
        return new RecountUsage(ledgers, portal.steps(), portal.journal());
    }

    /** Something happens whenever the counters have been read. */
    private record LedgersBetweenReads(Ledgers ledgers, Runnable meanwhile) implements Ledgers {

        @Override
        public Optional<Ledger> find(OrganizationId organization) {
            var ledger = ledgers.find(organization);
            meanwhile.run();
            return ledger;
        }

        @Override
        public int parts() {
            return ledgers.parts();
        }

        @Override
        public Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part) {
            return ledgers.registrations(organization, environment, part);
        }

        @Override
        public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part) {
            return ledgers.holders(organization, kind, part);
        }

        @Override
        public Account account(OrganizationId organization, HolderId holder, Collection<EnvironmentCode> environments) {
            return ledgers.account(organization, holder, environments);
        }

        @Override
        public List<Change> repair(Ledger before, Pool pool, PoolCount counted) {
            return ledgers.repair(before, pool, counted);
        }

        @Override
        public List<Change> repair(Ledger before, EnvironmentCode environment, EnvironmentCount counted) {
            return ledgers.repair(before, environment, counted);
        }

        @Override
        public List<Change> repair(
                Account before, List<EnvironmentCode> corrected, List<PoolShift> shifts, boolean flex) {
            return ledgers.repair(before, corrected, shifts, flex);
        }
    }
}

package portal.domain.usage.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.HolderId.Kind.USER;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

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
        assertThat(recount(portal.counterStore()).recount(ACTOR, new OrganizationId("globex"), () -> {}))
                .isEmpty();
    }

    @Test
    void leavesNoTraceWhereNothingIsWrong() {
        assertThat(recounted(portal.counterStore())).isEqualTo(RecountResult.CLEAN);

        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void tellsOfEachRepairInTheAuditTrailAndByAnEvent() {
        miscount(41);

        assertThat(recounted(portal.counterStore()))
                .isEqualTo(new RecountResult(List.of("PROFIT_USERS/PRODUCTION"), List.of()));

        assertThat(used()).isEqualTo(2);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.action()).isEqualTo(Action.REPAIR_USAGE);
            assertThat(entry.actor().key()).isEqualTo("portal:nightly-refresh");
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
        var account = portal.counterStore().account(acme.id(), id(USER, "els"), List.of(O1));
        var elsewhere = new Registration(
                new EnvironmentCode("O12345AB"),
                "els",
                new Assignment.User(Set.of(PROFIT), true, false),
                Person.UNKNOWN);
        var invented = new HolderState(acme.id(), account.holder(), Map.of(elsewhere.environment(), elsewhere));
        portal.commit(List.of(portal.counterStore()
                .repair(invented, List.of(elsewhere.environment()), List.of(), false)
                .getFirst()));

        assertThat(recounted(portal.counterStore()).repaired()).containsExactly("USER");

        assertThat(portal.auditEntries())
                .extracting(AuditEntry::subject, AuditEntry::note)
                .containsExactly(tuple("USER/els", "O12345AB: kept [PROFIT] blocked, counted nothing"));
        assertThat(portal.publishedEvents()).extracting(DomainEvent::subject).containsExactly("USER");
    }

    @Test
    void leavesTheActivityOfUsersAlone() {
        var active = activeAt("2026-02-01T08:00:00Z", PROFIT);
        acme.withUser("O12345AA", "els", active);
        miscount(41);

        assertThat(recounted(portal.counterStore()).repaired()).containsExactly("PROFIT_USERS/PRODUCTION");

        var els = portal.counterStore().account(acme.id(), id(USER, "els"), List.of(O1));
        assertThat(els.holder().assignments()).containsEntry(O1, active);
        assertThat(els.registration(O1).orElseThrow().assignment()).isEqualTo(active);
    }

    @Test
    void repairsAHolderWithTheActivityThatItsEnvironmentTold() {
        var active = activeAt("2026-02-01T08:00:00Z", PROFIT);
        acme.withUser("O12345AA", "els", active);
        var account = portal.counterStore().account(acme.id(), id(USER, "els"), List.of(O1));
        var blocked = new Registration(O1, "els", blocked(PROFIT), Person.UNKNOWN);
        var invented = new HolderState(acme.id(), account.holder(), Map.of(O1, blocked));
        portal.commit(List.of(portal.counterStore()
                .repair(invented, List.of(O1), List.of(), false)
                .getFirst()));

        assertThat(recounted(portal.counterStore()).repaired()).contains("USER");

        assertThat(portal.counterStore()
                        .account(acme.id(), id(USER, "els"), List.of(O1))
                        .holder()
                        .assignments())
                .containsEntry(O1, active);
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::note)
                .contains("O12345AA: kept [PROFIT] blocked, counted [PROFIT] last active 2026-02-01T08:00:00Z");
    }

    @Test
    void leavesACounterThatKeepsChangingForTheNextRecount() {
        miscount(41);
        var names = Stream.iterate(1, i -> i + 1).map(i -> "user-" + i).iterator();
        var changing =
                new ChangesBetweenReads(portal.counterStore(), () -> acme.withUser("O12345AA", names.next(), PROFIT));

        var recounted = recounted(changing);

        assertThat(recounted.repaired()).isEmpty();
        assertThat(recounted.inDoubt()).containsExactly("O12345AA", "PROFIT_USERS/PRODUCTION");
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(recounted(portal.counterStore()).repaired()).containsExactly("PROFIT_USERS/PRODUCTION");
    }

    @Test
    void countsAChangingCounterAgainForAWhile() {
        miscount(41);
        var claims = Stream.of("kim", "piet").iterator();
        var changing = new ChangesBetweenReads(portal.counterStore(), () -> {
            if (claims.hasNext()) {
                acme.withUser("O12345AA", claims.next(), PROFIT);
            }
        });

        var recounted = recounted(changing);

        assertThat(recounted).isEqualTo(new RecountResult(List.of("PROFIT_USERS/PRODUCTION"), List.of()));
        assertThat(used()).isEqualTo(4);
    }

    @Test
    void decidesAgainAfterAConflict() {
        miscount(41);
        portal.conflictNext(2);

        assertThat(recounted(portal.counterStore()).repaired()).containsExactly("PROFIT_USERS/PRODUCTION");
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void failsWhenTheStoreDoes() {
        portal.takeStoreDown();

        assertThatThrownBy(() -> recounted(portal.counterStore())).isInstanceOf(StoreUnavailable.class);
    }

    private void miscount(int used) {
        var counterStore = portal.counterStore();
        portal.commit(counterStore.repair(counterStore.find(acme.id()).orElseThrow(), POOL, new PoolCount(used, 0)));
    }

    private int used() {
        return Optional.ofNullable(acme.license().occupancy().get(POOL))
                .orElseThrow()
                .used();
    }

    private RecountResult recounted(CounterStore counterStore) {
        return recount(counterStore).recount(ACTOR, acme.id(), () -> {}).orElseThrow();
    }

    private RecountUsage recount(CounterStore counterStore) {
        return new RecountUsage(counterStore, portal.transactionRunner(), portal.journal());
    }

    /** A counter store where something changes after each read of the counters. */
    private record ChangesBetweenReads(CounterStore counterStore, Runnable meanwhile) implements CounterStore {

        @Override
        public Optional<Counters> find(OrganizationId organization) {
            var counters = counterStore.find(organization);
            meanwhile.run();
            return counters;
        }

        @Override
        public int parts() {
            return counterStore.parts();
        }

        @Override
        public Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part) {
            return counterStore.registrations(organization, environment, part);
        }

        @Override
        public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part) {
            return counterStore.holders(organization, kind, part);
        }

        @Override
        public HolderState account(
                OrganizationId organization, HolderId holder, Collection<EnvironmentCode> environments) {
            return counterStore.account(organization, holder, environments);
        }

        @Override
        public List<HolderState> accounts(OrganizationId organization, Collection<HolderId> holders) {
            return counterStore.accounts(organization, holders);
        }

        @Override
        public List<ConditionalWrite> merge(HolderMerge merge, List<PoolDelta> deltas, boolean flex) {
            return counterStore.merge(merge, deltas, flex);
        }

        @Override
        public ConditionalWrite rename(HolderState before) {
            return counterStore.rename(before);
        }

        @Override
        public List<ConditionalWrite> repair(Counters before, Pool pool, PoolCount counted) {
            return counterStore.repair(before, pool, counted);
        }

        @Override
        public List<ConditionalWrite> repair(Counters before, EnvironmentCode environment, EnvironmentCount counted) {
            return counterStore.repair(before, environment, counted);
        }

        @Override
        public List<ConditionalWrite> repair(
                HolderState before, List<EnvironmentCode> corrected, List<PoolDelta> deltas, boolean flex) {
            return counterStore.repair(before, corrected, deltas, flex);
        }
    }
}

package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class CarryOutRemovalTest {
    private static final Actor.Portal ACTOR = new Actor.Portal("remove-organization", Callers.ORIGIN);
    private static final Duration EVER = Duration.ofDays(1);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme");
    private final AtomicInteger pauses = new AtomicInteger();

    @BeforeEach
    void givenARemovedOrganization() {
        IntStream.range(0, 70).forEach(i -> acme.with(ContactFixture.aContact("contact-" + i)));
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());
    }

    @Test
    void tellsOfEveryContactThatGoesAndPausesOnce() {
        carryOut(portal.removals(), EVER);

        assertThat(events(EventType.ContactRemoved))
                .hasSize(70)
                .extracting(DomainEvent::subject)
                .doesNotHaveDuplicates();
        assertThat(pauses).hasValue(1);
    }

    @Test
    void looksAgainAsLongAsItFindsSomething() {
        var late = new Late(portal, acme.id(), new AtomicInteger(2));

        carryOut(late, EVER);

        assertThat(late.left()).hasValue(0);
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.removals().find(acme.id())).map(Removal::status).contains(RemovalProgress.Status.DONE);
    }

    @Test
    void leavesTheRestToAnotherEventWhenTheTimeIsUp() {
        carryOut(portal.removals(), Duration.ofSeconds(-1));

        assertThat(events(EventType.OrganizationRemovalDue)).hasSize(2);
        assertThat(events(EventType.ContactRemoved)).isEmpty();
        assertThat(portal.removals().find(acme.id())).map(Removal::status).contains(RemovalProgress.Status.RUNNING);
    }

    @Test
    void doesNothingForARemovalThatIsDoneOrNeverBegan() {
        carryOut(portal.removals(), EVER);
        var events = portal.publishedEvents();

        carryOut(portal.removals(), EVER);
        new CarryOutRemoval(
                        portal.organizations(),
                        portal.removals(),
                        portal.files(),
                        portal.transactionRunner(),
                        portal.journal(),
                        pauses::incrementAndGet)
                .resume(ACTOR, new OrganizationId("never"), EVER);

        assertThat(portal.publishedEvents()).isEqualTo(events);
        assertThat(pauses).hasValue(1);
    }

    private void carryOut(Removals removals, Duration patience) {
        new CarryOutRemoval(
                        portal.organizations(),
                        removals,
                        portal.files(),
                        portal.transactionRunner(),
                        portal.journal(),
                        pauses::incrementAndGet)
                .resume(ACTOR, acme.id(), patience);
    }

    private List<DomainEvent> events(EventType type) {
        return portal.publishedEvents().stream()
                .filter(event -> event.type() == type)
                .toList();
    }

    /** Removals during which something is written after each of the first sweeps. */
    private record Late(InMemoryPortal portal, OrganizationId organization, AtomicInteger left) implements Removals {

        @Override
        public Optional<Removal> find(OrganizationId id) {
            return portal.removals().find(id);
        }

        @Override
        public List<ConditionalWrite> begin(Organization before, Removal removal) {
            return portal.removals().begin(before, removal);
        }

        @Override
        public boolean entrances(Removal removal, Predicate<Remainder> removing) {
            return portal.removals().entrances(removal, removing);
        }

        @Override
        public boolean remainders(Removal removal, Predicate<Remainder> removing) {
            var whole = portal.removals().remainders(removal, removing);
            if (left.get() > 0) {
                left.decrementAndGet();
                portal.commit(List.of(portal.journal()
                        .refused(
                                Callers.customer(organization.value(), "late"),
                                organization,
                                Attempt.at(Action.VIEW_LICENSE),
                                "forbidden")));
            }
            return whole;
        }

        @Override
        public ConditionalWrite finish(Removal removal) {
            return portal.removals().finish(removal);
        }
    }
}

package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;

class PlannedRemovalTest {

    private static final Duration GRACE = Duration.ofDays(7);
    private static final OrganizationId ACME = new OrganizationId("acme");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RemoveOrganization remove =
            new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), GRACE);
    private final CallOffRemoval callOff = new CallOffRemoval(portal.organizations(), portal.journal());

    @BeforeEach
    void givenOrganizations() {
        portal.organization("acme").with(ContactFixture.anAdministrator("anna"));
        portal.organization("globex");
    }

    @Test
    void keepsTheOrganizationUntilTheGraceIsOver() {
        var planned = new PlannedRemoval(
                ACME, "back-office:register", Callers.ORIGIN, InMemoryPortal.START, InMemoryPortal.START.plus(GRACE));

        assertThat(remove()).contains(planned);

        assertThat(portal.organizations().find(ACME).flatMap(Organization::leaving))
                .contains(planned);
        assertThat(portal.removals().find(ACME)).isEmpty();
        assertThat(portal.run(remove.find(), Callers.backOffice(), ACME)).contains(planned);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.PLAN_REMOVAL);
            assertThat(entry.organization()).isEqualTo(ACME);
        });
        assertThat(portal.publishedEvents()).extracting(DomainEvent::type).containsExactly(EventType.RemovalPlanned);
    }

    @Test
    void staysAsItWasPlannedWhenItIsAskedForAgain() {
        var first = remove();
        portal.clock().advance(Duration.ofDays(3));

        assertThat(remove()).isEqualTo(first);
        assertThat(portal.publishedEvents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void beginsWhenTheGraceIsOver(int seconds, boolean begun) {
        remove();
        portal.clock().advance(GRACE.plusSeconds(seconds));

        carryOut();

        assertThat(portal.organizations().find(ACME).isEmpty()).isEqualTo(begun);
        assertThat(portal.removals().find(ACME))
                .map(removal -> removal.requestedBy() + " " + removal.requestedAt() + " " + removal.status())
                .isEqualTo(
                        begun
                                ? Optional.of("back-office:register " + InMemoryPortal.START + " DONE")
                                : Optional.empty());
    }

    @Test
    void canBeCalledOffUntilItBegins() {
        remove();
        portal.clock().advance(GRACE);

        assertThat(callOff()).isEqualTo(CallOffRemoval.Outcome.STAYS);
        carryOut();

        assertThat(portal.organizations().find(ACME))
                .hasValueSatisfying(acme -> assertThat(acme.leaving()).isEmpty());
        assertThat(portal.run(remove.find(), Callers.backOffice(), ACME)).isEmpty();
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder(Action.PLAN_REMOVAL, Action.CALL_OFF_REMOVAL);
        assertThat(portal.publishedEvents())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.RemovalPlanned, EventType.RemovalCalledOff);
    }

    @Test
    void callsOffNothingWhereNothingIsPlanned() {
        assertThat(callOff()).isEqualTo(CallOffRemoval.Outcome.STAYS);
        assertThat(portal.run(callOff, Callers.backOffice(), new OrganizationId("never")))
                .isEqualTo(CallOffRemoval.Outcome.NO_SUCH_ORGANIZATION);
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void cannotBeCalledOffOnceItHasBegun() {
        remove();
        portal.clock().advance(GRACE);
        carryOut();

        assertThat(callOff()).isEqualTo(CallOffRemoval.Outcome.HAS_BEGUN);
    }

    @Test
    void isAnnouncedWhenItIsDueForTheOrganizationThatLeavesAlone() {
        remove();
        var announce = new AnnounceDueRemovals(
                new FanOut(portal.organizations(), portal.transactionRunner(), portal.journal()));

        announce.announce(InMemoryPortal.START.plus(GRACE).minusSeconds(1));
        assertThat(portal.publishedEvents()).hasSize(1);

        announce.announce(InMemoryPortal.START.plus(GRACE));
        assertThat(portal.publishedEvents()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.OrganizationRemovalDue);
            assertThat(event.organization()).isEqualTo(ACME);
        });
        assertThat(portal.publishedEvents()).hasSize(2);
    }

    private Optional<RemovalProgress> remove() {
        return portal.run(remove, Callers.backOffice(), ACME);
    }

    private CallOffRemoval.Outcome callOff() {
        return portal.run(callOff, Callers.backOffice(), ACME);
    }

    private void carryOut() {
        new CarryOutRemoval(
                        portal.organizations(),
                        portal.removals(),
                        portal.files(),
                        portal.transactionRunner(),
                        portal.journal(),
                        () -> {})
                .resume(new Actor.Portal("remove-organization", Callers.ORIGIN), ACME, Duration.ofDays(1));
    }
}

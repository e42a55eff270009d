package portal.functions.runschedules;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.contact.WaitingReset;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.AnnounceDueRemovals;
import portal.domain.organization.FanOut;
import portal.domain.organization.RemoveOrganization;
import portal.domain.secondfactor.CarryOutDueResets;
import portal.domain.secondfactor.DueReset;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.ScheduledFunctionContract;
import portal.testing.http.Event;

class RunSchedulesHandlerTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RunSchedulesHandler function = new RunSchedulesHandler(
            new AnnounceRefreshes(portal.organizations(), portal.transactionRunner(), portal.journal()),
            new AnnounceContactChecks(fanOut()),
            new AnnounceDueRemovals(fanOut()),
            new CarryOutDueResets(portal.dueResets(), portal.contacts(), portal.transactionRunner(), portal.journal()));

    @Test
    void carriesOutTheResetsThatAreDue() {
        var acme = portal.organization("acme").with(anAdministrator("eva"));
        var due = Instant.parse("2026-03-02T13:00:00Z");
        var reset =
                new WaitingReset(new ContactId("anna"), "Anna", "Lost", Optional.empty(), InMemoryPortal.START, due);
        portal.commit(List.of(
                portal.contacts().update(acme.contact("eva").withWaitingReset(Optional.of(reset))),
                portal.dueResets().add(new DueReset(acme.id(), new ContactId("eva"), due))));

        Event.sample("run-schedules-second-factor-resets").outputOf(function);
        Event.sample("run-schedules-second-factor-resets").outputOf(function);

        assertThat(portal.publishedEvents()).extracting(DomainEvent::type).containsExactly(EventType.TwoFactorReset);
    }

    @Nested
    class NightlyRefresh extends OneSchedule {

        @Override
        public Event sample() {
            return Event.sample("run-schedules-nightly-refresh");
        }

        @Override
        public EventType announced() {
            return EventType.RefreshDue;
        }

        @Override
        public String subject() {
            return "2026-03-02";
        }
    }

    @Nested
    class ContactCheck extends OneSchedule {

        @Override
        public Event sample() {
            return Event.sample("run-schedules-contact-check");
        }

        @Override
        public EventType announced() {
            return EventType.ContactCheckDue;
        }

        @Override
        public String subject() {
            return "2026-Q1";
        }
    }

    @Test
    void announcesRemovalsThatAreDueForOrganizationsThatLeave() {
        portal.organization("acme");
        portal.organization("globex");
        portal.run(
                new RemoveOrganization(
                        portal.organizations(), portal.removals(), portal.journal(), Duration.ofMinutes(4)),
                Callers.backOffice(),
                new OrganizationId("acme"));

        Event.sample("run-schedules-begin-removals").outputOf(function);

        assertThat(portal.publishedEvents())
                .filteredOn(event -> event.type() == EventType.OrganizationRemovalDue)
                .extracting(DomainEvent::organization)
                .containsExactly(new OrganizationId("acme"));
    }

    private FanOut fanOut() {
        return new FanOut(portal.organizations(), portal.transactionRunner(), portal.journal());
    }

    abstract class OneSchedule implements ScheduledFunctionContract {

        @Override
        public InMemoryPortal portal() {
            return portal;
        }

        @Override
        public RequestStreamHandler function() {
            return function;
        }
    }
}

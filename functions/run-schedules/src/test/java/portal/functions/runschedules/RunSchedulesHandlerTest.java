package portal.functions.runschedules;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Nested;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.event.EventType;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.FanOut;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.ScheduledFunctionContract;
import portal.testing.http.Event;

class RunSchedulesHandlerTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RunSchedulesHandler function = new RunSchedulesHandler(
            new AnnounceRefreshes(portal.organizations(), portal.transactionRunner(), portal.journal()),
            new AnnounceContactChecks(
                    new FanOut(portal.organizations(), portal.transactionRunner(), portal.journal())));

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

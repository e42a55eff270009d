package portal.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class EventFunctionTest {

    private static final Event SAMPLE = Event.sample("send-notifications-two-factor-reset");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final List<DomainEvent> handled = new ArrayList<>();

    @Test
    void readsTheEventOutOfItsEnvelope() {
        var event = SAMPLE.withDetail("id", "event-1");

        event.outputOf(function("one"));

        assertThat(handled)
                .containsExactly(new DomainEvent(
                        "event-1",
                        EventType.TwoFactorReset,
                        new OrganizationId("acme"),
                        "bram",
                        "anna",
                        Instant.parse("2026-03-02T09:00:00Z")));
    }

    @Test
    void handlesAnEventOnceForEachConsumer() {
        SAMPLE.outputOf(function("one"));
        SAMPLE.outputOf(function("one"));
        assertThat(handled).hasSize(1);

        SAMPLE.outputOf(function("other"));
        SAMPLE.withDetail("id", "other").outputOf(function("one"));
        assertThat(handled).hasSize(3);
    }

    @Test
    void throwsBackAnEventThatIsBeingHandledUntilTheLeaseEnds() {
        portal.deliveries().begin("one", "event-1", Duration.ofMinutes(3));
        var event = SAMPLE.withDetail("id", "event-1");

        assertThatThrownBy(() -> event.outputOf(function("one"))).isInstanceOf(OnceOnly.InProgress.class);
        assertThat(handled).isEmpty();

        portal.clock().advance(Duration.ofMinutes(3).plusSeconds(1));
        event.outputOf(function("one"));
        assertThat(handled).hasSize(1);
    }

    @Test
    void reportsTheFailureEvenWhenTheLeaseCannotBeReleased() {
        var function = function("one", event -> {
            portal.takeStoreDown();
            throw new IllegalStateException("the failure");
        });

        assertThatThrownBy(() -> SAMPLE.outputOf(function))
                .hasMessage("the failure")
                .satisfies(
                        failure -> assertThat(failure.getSuppressed()).hasOnlyElementsOfType(StoreUnavailable.class));
    }

    @Test
    void mayHandleItAgainAtOnceAfterAFailure() {
        var function = function("one", event -> {
            throw new IllegalStateException("the failure");
        });

        assertThatThrownBy(() -> SAMPLE.withDetail("id", "event-1").outputOf(function))
                .hasMessage("the failure");

        assertThat(portal.deliveries().begin("one", "event-1", Duration.ofMinutes(3)))
                .isEqualTo(Deliveries.Attempt.STARTED);
    }

    @Test
    void throwsBackATypeThatItsTableDoesNotHave() {
        assertThatThrownBy(() -> SAMPLE.withDetail("type", "ContactAdded").outputOf(function("one")))
                .hasMessageContaining("ContactAdded");
        assertThat(handled).isEmpty();
    }

    private EventFunction function(String consumer) {
        return function(consumer, handled::add);
    }

    private EventFunction function(String consumer, EventFunction.Reaction reaction) {
        var once = new OnceOnly(portal.deliveries());
        return new EventFunction(Map.of(EventType.TwoFactorReset, once.react(consumer, reaction))) {};
    }
}

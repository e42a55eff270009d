package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.event.Deliveries.Attempt.ALREADY_HANDLED;
import static portal.domain.event.Deliveries.Attempt.IN_PROGRESS;
import static portal.domain.event.Deliveries.Attempt.STARTED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portal.domain.event.Deliveries;

/** How the handling of events is remembered. */
public abstract class DeliveriesContract extends PortContract {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Test
    void handlesOneDeliveryAtATime() {
        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
        assertThat(begin("mailer", "e-1")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void distinguishesConsumersAndEvents() {
        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
        assertThat(begin("mailer", "e-2")).isEqualTo(STARTED);
        assertThat(begin("analyst", "e-1")).isEqualTo(STARTED);
    }

    @Test
    void neverHandlesAgainWhatIsComplete() {
        begin("mailer", "e-1");
        deliveries().complete("mailer", "e-1");

        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);

        ports().clock().advance(LEASE.multipliedBy(2));
        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);
    }

    @Test
    void triesAgainAtOnceAfterARelease() {
        begin("mailer", "e-1");
        deliveries().release("mailer", "e-1");

        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
    }

    @Test
    void holdsALeaseForAsLongAsItLasts() {
        begin("mailer", "e-1");

        ports().clock().advance(LEASE.minusSeconds(1));

        assertThat(begin("mailer", "e-1")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void takesOverWhenALeaseRanOut() {
        begin("mailer", "e-1");

        ports().clock().advance(LEASE.plusSeconds(1));

        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
        assertThat(begin("mailer", "e-1")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void forgetsNothingCompleteByALateRelease() {
        begin("mailer", "e-1");
        ports().clock().advance(LEASE.plusSeconds(1));
        begin("mailer", "e-1");
        deliveries().complete("mailer", "e-1");

        deliveries().release("mailer", "e-1");

        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);
    }

    @Test
    void takesACompletionOrAReleaseTwice() {
        deliveries().release("mailer", "e-1");
        begin("mailer", "e-1");
        deliveries().complete("mailer", "e-1");
        deliveries().complete("mailer", "e-1");

        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);
    }

    @Test
    void remembersWhatIsCompleteForAWeek() {
        begin("mailer", "e-1");
        deliveries().complete("mailer", "e-1");

        ports().clock().advance(Duration.ofDays(7));
        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);

        ports().clock().advance(Duration.ofSeconds(1));
        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
    }

    @Test
    void remembersAsLongAsItIsToldTo() {
        begin("mailer", "e-1");
        deliveries().complete("mailer", "e-1", NOW.plus(Duration.ofDays(100)));

        ports().clock().advance(Duration.ofDays(100));
        assertThat(begin("mailer", "e-1")).isEqualTo(ALREADY_HANDLED);

        ports().clock().advance(Duration.ofSeconds(1));
        assertThat(begin("mailer", "e-1")).isEqualTo(STARTED);
        assertThat(begin("mailer", "e-1")).isEqualTo(IN_PROGRESS);
    }

    private Deliveries.Attempt begin(String consumer, String event) {
        return deliveries().begin(consumer, event, LEASE);
    }

    private Deliveries deliveries() {
        return ports().deliveries();
    }
}

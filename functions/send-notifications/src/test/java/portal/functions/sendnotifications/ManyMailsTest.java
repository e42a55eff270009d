package portal.functions.sendnotifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portal.domain.access.Recipient;
import portal.domain.mail.Mail;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.MailSender;
import portal.platform.mail.Notification;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

/**
 * Many administrators are mailed at once, and the mail service takes 14 mails in a second. The clock is that of the
 * test: the queue hides what failed for as long as the template says.
 */
class ManyMailsTest {

    private static final int ADMINISTRATORS = 2_000;
    private static final int PER_SECOND = 14;
    private static final int MOST_RECEIVES = 1_000;
    private static final Duration HIDDEN = Duration.ofMinutes(5);
    private static final Duration ASKING = Duration.ofMillis(20);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final Deque<Instant> taken = new ArrayDeque<>();
    private final PriorityQueue<Message> queue = new PriorityQueue<>(Comparator.comparing(Message::visibleAt));
    private int tooFast;

    @Test
    void mailsEverybodyOnceAlthoughEventsComeTwiceAndTooFast() {
        var acme = portal.organization("acme");
        var events = new ArrayList<Event>();
        for (int i = 0; i < ADMINISTRATORS; i++) {
            acme.with(ContactFixture.anAdministrator("admin-" + i));
            events.add(Event.sample("send-notifications-second-factor-enrolled")
                    .withDetail("id", "event-" + i)
                    .withDetail("subject", "admin-" + i));
        }
        var random = new Random(7);
        Collections.shuffle(events, random);
        events.addAll(events.subList(0, ADMINISTRATORS * 3 / 10));
        Collections.shuffle(events, random);
        events.forEach(event -> queue.add(new Message(portal.clock().instant(), event, 1)));

        var mostReceives = deliver(HandlerOnFakes.of(portal, this::take));

        assertThat(tooFast).as("mails that came too fast").isPositive();
        assertThat(portal.mails().sent()).hasSize(ADMINISTRATORS);
        assertThat(mailsByRecipient()).hasSize(ADMINISTRATORS).allSatisfy((recipient, mails) -> assertThat(mails)
                .isOne());
        assertThat(portal.recordedMails())
                .hasSize(ADMINISTRATORS)
                .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(Mail.State.SENT))
                .noneMatch(Mail::sentAgain);
        assertThat(mostReceives).isLessThan(MOST_RECEIVES);
    }

    /** @return how often the message that came most often was received */
    private int deliver(SendNotificationsHandler function) {
        var most = 0;
        for (var message = queue.poll(); message != null; message = queue.poll()) {
            most = Math.max(most, message.received());
            if (portal.clock().instant().isBefore(message.visibleAt())) {
                portal.clock().set(message.visibleAt());
            }
            try {
                message.event().outputOf(function);
            } catch (MailNotSent later) {
                queue.add(new Message(portal.clock().instant().plus(HIDDEN), message.event(), message.received() + 1));
            }
        }
        return most;
    }

    /** As the mail service: so many within a second, and not one more. */
    private String take(Recipient recipient, Notification notification, Mail mail) {
        portal.clock().advance(ASKING);
        var now = portal.clock().instant();
        while (!taken.isEmpty() && !taken.getFirst().isAfter(now.minusSeconds(1))) {
            taken.removeFirst();
        }
        if (taken.size() == PER_SECOND) {
            tooFast++;
            throw new MailNotSent("Too fast", new IllegalStateException("Maximum sending rate exceeded."));
        }
        taken.addLast(now);
        MailSender recording = portal.mails();
        return recording.send(recipient, notification, mail);
    }

    private Map<String, Integer> mailsByRecipient() {
        var mails = new HashMap<String, Integer>();
        portal.mails().sent().forEach(sent -> mails.merge(sent.recipient().key(), 1, Integer::sum));
        return mails;
    }

    private record Message(Instant visibleAt, Event event, int received) {}
}

package portal.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.event.Deliveries.Attempt;
import portal.domain.event.Deliveries;

/**
 * Sends the letters that one event calls for, each recipient once, however often the event is delivered. Somebody who cannot be
 * reached does not keep it from the others.
 */
public final class OnceOnlySender {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Deliveries deliveries;
    private final MailSender letters;

    public OnceOnlySender(Deliveries deliveries, MailSender letters) {
        this.deliveries = deliveries;
        this.letters = letters;
    }

    /** @throws MailNotSent when one or more letters were not sent; the others were */
    public void send(String eventId, List<Addressed> all) {
        send(eventId, all, Optional.empty());
    }

    /**
     * Sends letters for an occasion that may last longer than an event is delivered.
     *
     * @param occasion its id, the same however often it is announced
     * @param keptUntil until when it is remembered who was written to
     * @throws MailNotSent when one or more letters were not sent; the others were
     */
    public void send(String occasion, List<Addressed> all, Instant keptUntil) {
        send(occasion, all, Optional.of(keptUntil));
    }

    private void send(String eventId, List<Addressed> all, Optional<Instant> keptUntil) {
        var faults = new ArrayList<MailNotSent>();
        for (var addressed : all) {
            try {
                sendOnce(eventId, addressed, keptUntil);
            } catch (MailNotSent fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
    }

    private void sendOnce(String eventId, Addressed addressed, Optional<Instant> keptUntil) {
        var consumer = "letter-to-" + addressed.to();
        if (deliveries.begin(consumer, eventId, LEASE) != Attempt.STARTED) {
            return;
        }
        try {
            letters.send(addressed.recipient(), addressed.letter());
        } catch (MailNotSent fault) {
            deliveries.release(consumer, eventId);
            throw fault;
        }
        keptUntil.ifPresentOrElse(
                until -> deliveries.complete(consumer, eventId, until), () -> deliveries.complete(consumer, eventId));
    }

    /**
     * A letter and whom it goes to.
     *
     * @param to the name under which it is remembered that they got it
     */
    public record Addressed(String to, Recipient recipient, Notification letter) {

        /** For events of the moment, in which nobody's address becomes another. */
        public Addressed(Recipient recipient, Notification letter) {
            this(recipient.email().canonical(), recipient, letter);
        }
    }
}

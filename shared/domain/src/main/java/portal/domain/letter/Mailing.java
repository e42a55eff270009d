package portal.domain.letter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portal.domain.event.Deliveries;
import portal.domain.event.Deliveries.Attempt;

/**
 * Sends the letters that one event calls for, each recipient once, however often the event is delivered. Somebody who cannot be
 * reached does not keep it from the others.
 */
public final class Mailing {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Deliveries deliveries;
    private final Letters letters;

    public Mailing(Deliveries deliveries, Letters letters) {
        this.deliveries = deliveries;
        this.letters = letters;
    }

    /** @throws LetterNotSent when one or more letters were not sent; the others were */
    public void send(String eventId, List<Addressed> all) {
        var faults = new ArrayList<LetterNotSent>();
        for (var addressed : all) {
            try {
                sendOnce(eventId, addressed);
            } catch (LetterNotSent fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
    }

    private void sendOnce(String eventId, Addressed addressed) {
        var consumer = "letter-to-" + addressed.recipient().email().canonical();
        if (deliveries.begin(consumer, eventId, LEASE) != Attempt.STARTED) {
            return;
        }
        try {
            letters.send(addressed.recipient(), addressed.letter());
        } catch (LetterNotSent fault) {
            deliveries.release(consumer, eventId);
            throw fault;
        }
        deliveries.complete(consumer, eventId);
    }

    /** A letter and whom it goes to. */
    public record Addressed(Recipient recipient, Letter letter) {}
}

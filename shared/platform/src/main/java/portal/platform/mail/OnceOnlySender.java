package portal.platform.mail;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.event.Occasion;
import portal.platform.event.OnceOnly;

/**
 * Sends the notifications of an occasion to each recipient once, however often the occasion is announced. A recipient
 * who cannot be reached does not stop the mails to the others.
 */
public final class OnceOnlySender {

    private final OnceOnly onceOnly;
    private final MailSender mails;

    public OnceOnlySender(OnceOnly onceOnly, MailSender mails) {
        this.onceOnly = onceOnly;
        this.mails = mails;
    }

    /**
     * Sends the mails that were not sent yet.
     *
     * @throws MailNotSent when a mail was not sent; the others were sent
     * @throws OnceOnly.InProgress when another delivery is sending a mail, or died while sending it; the others were
     *     sent
     */
    public void send(Occasion occasion, List<? extends Notification> notifications) {
        var faults = new ArrayList<RuntimeException>();
        for (var notification : notifications) {
            for (var recipient : notification.recipients()) {
                try {
                    sendOnce(occasion, recipient, notification);
                } catch (MailNotSent | OnceOnly.InProgress fault) {
                    faults.add(fault);
                }
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
    }

    private void sendOnce(Occasion occasion, Recipient recipient, Notification notification) {
        onceOnly.run("mail-to-" + recipient.key(), occasion, () -> mails.send(recipient, notification));
    }
}

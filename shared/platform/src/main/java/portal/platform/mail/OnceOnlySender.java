package portal.platform.mail;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.platform.event.Occasion;
import portal.platform.event.OnceOnly;
import portal.platform.http.ErrorLog;

/**
 * Sends the notifications of an occasion, each kind to each recipient once, however often the occasion is announced. A
 * recipient who cannot be reached does not stop the mails to the others.
 */
public final class OnceOnlySender {

    private final OnceOnly onceOnly;
    private final MailSender mails;
    private final MailRefusals refusals;

    /** @param refusals where it is kept that a mail was refused for good */
    public OnceOnlySender(OnceOnly onceOnly, MailSender mails, MailRefusals refusals) {
        this.onceOnly = onceOnly;
        this.mails = mails;
        this.refusals = refusals;
    }

    /**
     * Sends the mails that were not sent yet. A mail that the mail service refuses for good is recorded, and not tried
     * again.
     *
     * @throws MailNotSent when a mail was not sent; the others were sent
     * @throws StoreUnavailable when the store does not tell or keep what was sent; the others were sent
     * @throws OnceOnly.InProgress when another delivery is sending a mail, or died while sending it; the others were
     *     sent
     */
    public void send(Occasion occasion, List<? extends Notification> notifications) {
        send(occasion, notifications, refusals);
    }

    /**
     * Sends what was not sent yet.
     *
     * @param refusals where it is kept that a mail was refused for good; when it throws, the mail is tried again with
     *     the next delivery
     */
    public void send(Occasion occasion, List<? extends Notification> notifications, MailRefusals refusals) {
        var faults = new ArrayList<RuntimeException>();
        for (var notification : notifications) {
            for (var recipient : notification.recipients()) {
                try {
                    sendOnce(occasion, recipient, notification, refusals);
                } catch (MailNotSent | OnceOnly.InProgress | StoreUnavailable | CommitUnknown fault) {
                    faults.add(fault);
                }
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
    }

    /** One for each kind of mail, so that who has two parts in the occasion gets the mail of each. */
    private static String effect(Recipient recipient, Notification notification) {
        return "mail-" + notification.kind() + "-to-" + recipient.key();
    }

    private void sendOnce(Occasion occasion, Recipient recipient, Notification notification, MailRefusals refusals) {
        onceOnly.run(effect(recipient, notification), occasion, () -> {
            try {
                mails.send(recipient, notification);
            } catch (MailRefused refused) {
                ErrorLog.log(occasion.id(), refused);
                refusals.record(occasion, recipient, refused);
            }
        });
    }
}

package portal.testing.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.domain.mail.Mail;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.MailRefused;
import portal.platform.mail.MailSender;
import portal.platform.mail.Notification;

/** Records the sent mails. It can be told to refuse all mails. */
public final class RecordingMailSender implements MailSender {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile boolean refusingForGood;

    @Override
    public String send(Recipient recipient, Notification notification, Mail mail) {
        if (refusing) {
            throw new MailNotSent("The mail service was made to refuse by the test", new IllegalStateException());
        }
        if (refusingForGood) {
            throw new MailRefused("The mail service was made to refuse for good", new IllegalStateException());
        }
        sent.add(new Sent(recipient, notification));
        return "message-" + sent.size();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The mails to one address, case ignored. */
    public List<Notification> to(String address) {
        return sent.stream()
                .filter(s -> s.recipient().email().isSameAs(new EmailAddress(address)))
                .map(Sent::notification)
                .toList();
    }

    public void refuseEverything() {
        refusing = true;
    }

    public void refuseEverythingForGood() {
        refusingForGood = true;
    }

    public void acceptAgain() {
        refusing = false;
        refusingForGood = false;
    }

    /** A notification and who it went to. */
    public record Sent(Recipient recipient, Notification notification) {}
}

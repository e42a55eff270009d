package portal.platform.mail;

import portal.domain.access.Recipient;

/** Sends notifications by e-mail. */
public interface MailSender {

    /** @throws MailNotSent when the mail service does not take the mail; the caller may try again */
    void send(Recipient recipient, Notification notification);
}

package portal.platform.mail;

import portal.domain.access.Recipient;

/** Sends notifications by e-mail. */
public interface MailSender {

    /**
     * Sends one mail.
     *
     * @throws MailNotSent when the mail service does not take the mail; the caller may try again
     * @throws MailRefused when the mail service refuses the mail for good
     */
    void send(Recipient recipient, Notification notification);
}

package portal.platform.mail;

import portal.domain.access.Recipient;
import portal.domain.mail.Mail;

/** Sends notifications by e-mail. */
public interface MailSender {

    /**
     * Sends one mail.
     *
     * @param mail which the mail service names when it tells what became of it
     * @return the id by which the mail service knows it
     * @throws MailNotSent when the mail service clearly does not take the mail; the caller may try again
     * @throws MailOutcomeUnknown when the mail service does not tell whether it took the mail
     * @throws MailRefused when the mail service refuses the mail for good
     */
    String send(Recipient recipient, Notification notification, Mail mail);
}

package portal.platform.mail;

import portal.domain.mail.Mail;

/** Another delivery is sending a mail, or died while it did, and it is not known yet whether the mail was sent. */
public final class MailInProgress extends RuntimeException {

    MailInProgress(Mail mail) {
        super("%s for %s is in progress".formatted(mail.draft().kind(), mail.organization()));
    }
}

package portal.platform.mail;

import portal.domain.access.Recipient;

/** A notification as it is sent: the same content in plain text and in HTML. */
public record RenderedMail(String subject, String text, String html) {

    public static RenderedMail of(Notification notification, Recipient recipient, Letterhead letterhead) {
        var mail = MailBody.of(notification, recipient);
        return new RenderedMail(mail.subject(), PlainText.of(mail, letterhead), Html.of(mail, letterhead));
    }
}

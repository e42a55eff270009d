package portal.platform.mail;

import portal.domain.access.Recipient;

/** A notification as it is sent: the same content in plain text and in HTML. */
public record RenderedMail(String subject, String text, String html) {

    /** @param sender the name that signs the mail */
    public static RenderedMail of(Notification notification, Recipient recipient, String sender) {
        var mail = MailBody.of(notification, recipient);
        return new RenderedMail(mail.subject(), PlainText.of(mail, sender), Html.of(mail, sender));
    }
}

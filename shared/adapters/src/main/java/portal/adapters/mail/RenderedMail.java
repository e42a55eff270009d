package portal.adapters.mail;

import portal.domain.notification.Notification;
import portal.domain.notification.Recipient;

/** A letter as it is sent: the same in plain text and in HTML. */
public record RenderedMail(String subject, String text, String html) {

    /** @param sender the name that signs the letter */
    public static RenderedMail of(Notification letter, Recipient recipient, String sender) {
        var draft = NotificationRenderer.draft(letter, recipient);
        return new RenderedMail(draft.subject(), PlainText.of(draft, sender), Html.of(draft, sender));
    }
}

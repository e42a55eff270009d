package portal.platform.mail;

import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;

/**
 * A mail to people, in the one form that all mails have: what matters in a sentence, the facts, one button that leads
 * to the very thing, details, and why the recipient gets it. Each kind is one class, in the package of its area.
 */
public interface Notification {

    /** The recipients, each with their own language. */
    List<Recipient> recipients();

    /** Names the kind: each recipient gets one of a kind for one occasion. */
    default String kind() {
        return getClass().getSimpleName();
    }

    String subject(Wording in);

    /** What matters, in a sentence or two. Lists of mails show it beside the subject. */
    String opening(Wording in);

    /** What to know before the button is pressed. A figure comes first. */
    List<Section> facts(Wording in);

    /** Leads to the very thing that the mail is about. */
    Button button(Wording in);

    /** What else is good to know. */
    default List<Section> details(Wording in) {
        return List.of();
    }

    /** Why the recipient gets the mail, in a sentence. */
    String reason(Wording in);

    /** The address for replies; empty when nobody reads replies. */
    default Optional<EmailAddress> replyTo() {
        return Optional.empty();
    }

    /** The address at which the portal takes in replies of this recipient; empty when it does not. */
    default Optional<EmailAddress> takesRepliesAt(Recipient recipient) {
        return Optional.empty();
    }

    /** The same mail for when nobody can get the answers, with words that fit. */
    default Notification withoutReplyTo() {
        return this;
    }

    /** Where the recipient leaves the audience with one click (RFC 8058); empty when that is not possible. */
    default Optional<String> unsubscribe(Recipient recipient) {
        return Optional.empty();
    }

    default Optional<AttachedFile> attachment() {
        return Optional.empty();
    }

    /** The id of its thread: letters, digits, hyphens and single dots. */
    default Optional<String> thread() {
        return Optional.empty();
    }
}

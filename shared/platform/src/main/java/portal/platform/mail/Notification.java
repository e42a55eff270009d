package portal.platform.mail;

import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Section;

/** A mail to people: its recipients, subject and sections. Each kind is one class, in the package of its area. */
public interface Notification {

    /** The recipients, each with their own language. */
    List<Recipient> recipients();

    /** Names the kind: each recipient gets one of a kind for one occasion. */
    default String kind() {
        return getClass().getSimpleName();
    }

    String subject(Wording in);

    List<Section> sections(Wording in);

    /** The address for replies; empty when nobody reads replies. */
    default Optional<EmailAddress> replyTo() {
        return Optional.empty();
    }

    /** The same mail for when nobody can get the answers, with words that fit. */
    default Notification withoutReplyTo() {
        return this;
    }

    default Optional<AttachedFile> attachment() {
        return Optional.empty();
    }

    /** The id of its thread: letters, digits, hyphens and single dots. */
    default Optional<String> thread() {
        return Optional.empty();
    }
}

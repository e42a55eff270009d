package portal.platform.mail;

import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Section;

/** A mail to people: who receives it and what it says. Each kind is one class, which stands with its area. */
public interface Notification {

    /** Who receives it, each in their own language. */
    List<Recipient> recipients();

    String subject(Wording in);

    List<Section> sections(Wording in);

    /** Who gets the answers; empty when answers are not read. */
    default Optional<EmailAddress> replyTo() {
        return Optional.empty();
    }

    default Optional<AttachedFile> attachment() {
        return Optional.empty();
    }

    /** The id of the thread it belongs to: letters, digits, hyphens and single dots. */
    default Optional<String> thread() {
        return Optional.empty();
    }
}

package portal.ses;

import java.util.List;
import portal.domain.access.EmailAddress;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/**
 * Lets a mail program show the mails of one thread together. The mail service gives each mail its own id, which is not
 * known before it is sent. So every mail is a reply to an id that stands for the thread.
 */
final class Threading {

    private Threading() {}

    /**
     * The headers of a mail.
     *
     * @param thread its id, the left part of a msg-id of RFC 5322 that needs no quotes
     * @param sender the id has the domain of this sender
     */
    public static List<MessageHeader> headers(String thread, EmailAddress sender) {
        var domain = sender.value().substring(sender.value().indexOf('@') + 1);
        var id = "<%s@%s>".formatted(thread, domain);
        return List.of(Headers.of("In-Reply-To", id), Headers.of("References", id));
    }
}

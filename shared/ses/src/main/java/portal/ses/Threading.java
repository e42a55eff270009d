package portal.ses;

import java.util.List;
import portal.domain.access.EmailAddress;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/**
 * Makes the mails of one thread hang together in a mail program. The mail service gives each mail an id of its own, which is not
 * known before it is sent; so every one of them answers an id that stands for the thread.
 */
final class Threading {

    private Threading() {}

    /**
     * The headers of a mail.
     *
     * @param thread its id, the left part of a msg-id of RFC 5322 that needs no quotes
     * @param sender whose domain the id belongs to
     */
    public static List<MessageHeader> headers(String thread, EmailAddress sender) {
        var domain = sender.value().substring(sender.value().indexOf('@') + 1);
        var id = "<%s@%s>".formatted(thread, domain);
        return List.of(header("In-Reply-To", id), header("References", id));
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }
}

package portal.ses;

import java.util.List;
import portal.domain.access.EmailAddress;
import portal.domain.notification.Notification;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/**
 * Makes the letters about one incident hang together in a mail program. The mail service gives each letter an id of its own, which
 * is not known before it is sent; so every one of them answers an id that stands for the incident.
 */
public final class Threading {

    private Threading() {}

    /** @param sender whose domain the id belongs to */
    public static List<MessageHeader> headers(Notification.About about, EmailAddress sender) {
        var id = id(about, sender);
        return List.of(header("In-Reply-To", id), header("References", id));
    }

    /** A msg-id of RFC 5322: numbers and the ids of organizations have no dots, and nothing that needs quotes. */
    private static String id(Notification.About about, EmailAddress sender) {
        var domain = sender.value().substring(sender.value().indexOf('@') + 1);
        return "<incident.%s.%s@%s>".formatted(about.number(), about.organization(), domain);
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }
}

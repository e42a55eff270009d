package portal.ses;

import java.util.List;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/**
 * Lets a mail program offer to unsubscribe with one click (RFC 8058). Both are headers that the mail service passes on
 * (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html).
 */
final class Unsubscribing {

    private Unsubscribing() {}

    /** @param url which a mail program sends a POST request to */
    static List<MessageHeader> headers(String url) {
        return List.of(
                Headers.of("List-Unsubscribe", "<" + url + ">"),
                Headers.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
}

package portal.ses;

import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/** Makes headers of mails. */
final class Headers {

    private Headers() {}

    static MessageHeader of(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }
}

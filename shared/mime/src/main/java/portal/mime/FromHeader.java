package portal.mime;

import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.AddressListFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** Reads who a mail says that it is from. */
final class FromHeader {

    private FromHeader() {}

    static List<String> addresses(MailHeaders headers) {
        var addresses = new ArrayList<String>();
        for (var from : headers.all("From")) {
            for (var mailbox : mailboxes(from)) {
                if (isComplete(mailbox)) {
                    addresses.add(mailbox.getAddress());
                }
            }
        }
        return addresses;
    }

    private static List<Mailbox> mailboxes(RawField from) {
        var list = AddressListFieldLenientImpl.PARSER
                .parse(from, DecodeMonitor.SILENT)
                .getAddressList();
        return list == null ? List.of() : list.flatten();
    }

    private static boolean isComplete(Mailbox mailbox) {
        return isPresent(mailbox.getLocalPart()) && isPresent(mailbox.getDomain());
    }

    private static boolean isPresent(@Nullable String part) {
        return part != null && !part.isBlank() && part.chars().noneMatch(Character::isISOControl);
    }
}

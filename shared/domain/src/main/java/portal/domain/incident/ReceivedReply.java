package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.text.DisplayText;

/**
 * The content of a reply by mail.
 *
 * @param messageId what the sender's program calls it; the same when it is sent again
 * @param from the addresses of the header {@code From}
 * @param automatic whether a program wrote it, such as one that tells of an absence
 * @param text what the sender wrote, without quotes and signature
 */
public record ReceivedReply(
        Optional<String> messageId, List<String> from, boolean automatic, DisplayText text, List<File> files) {

    public ReceivedReply {
        from = List.copyOf(from);
        files = List.copyOf(files);
    }

    /**
     * A file in the mail.
     *
     * @param name may be empty
     * @param type as in the header {@code Content-Type}, without parameters
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, String type, byte[] content) {}
}

package portal.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A mail that somebody, or a program, has sent.
 *
 * @param messageId what its sender calls it, so that the same mail is known when it comes again (RFC 5322, 3.6.4)
 * @param from the addresses of the From header, each as local@domain
 * @param isAutomatic whether no person wrote it: an out-of-office note, a bounce, a mailing list
 * @param text what the sender wrote, with what it quotes, as plain text whose lines end with a line feed
 * @param files what is attached, in the order of the mail
 */
public record ReceivedMail(
        Optional<String> messageId, List<String> from, boolean isAutomatic, String text, List<File> files) {

    public ReceivedMail {
        from = List.copyOf(from);
        files = List.copyOf(files);
    }

    /**
     * Reads a mail as it went over the wire.
     *
     * @param raw the mail, with its headers; the caller closes it
     * @return the mail
     * @throws IOException if it cannot be read, is too large, or is too strange to be a mail
     */
    public static ReceivedMail read(InputStream raw) throws IOException {
        try {
            return of(MessageReader.read(raw));
        } catch (RuntimeException e) {
            throw new IOException("The mail cannot be read", e);
        }
    }

    private static ReceivedMail of(MessageReader.Message message) {
        var headers = message.headers();
        var from = FromHeader.addresses(headers);
        return new ReceivedMail(
                headers.value("Message-ID").filter(id -> !id.isBlank()),
                from,
                AutomaticMail.matches(headers, from),
                MailText.of(message.parts()),
                MailFiles.of(message.parts()));
    }

    /**
     * A file in a mail.
     *
     * @param name its name without a path, or an empty text
     * @param type its media type as the mail states it, such as {@code image/png}
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record File(String name, String type, byte[] content) {}
}

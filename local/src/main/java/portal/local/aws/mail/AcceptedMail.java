package portal.local.aws.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent.
 *
 * @param text the plain text alternative, empty when there is none
 * @param html the HTML alternative, empty when there is none
 * @param headers every header of the message, repeated ones joined by line breaks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AcceptedMail(
        String id,
        Instant at,
        String from,
        List<String> to,
        List<String> cc,
        List<String> replyTo,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        List<Attachment> attachments,
        byte[] message) {
    public AcceptedMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    /** One attached file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Attachment(String name, String contentType, byte[] content) {}

    /**
     * Parses a message as a mail program would.
     *
     * @throws MessagingException when the message is not a mail
     */
    static AcceptedMail parse(String id, Instant at, byte[] message) throws MessagingException, IOException {
        MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        Parts parts = new Parts();
        parts.collect(mime);
        return new AcceptedMail(
                id,
                at,
                String.join(", ", addresses(mime.getFrom())),
                addresses(mime.getRecipients(RecipientType.TO)),
                addresses(mime.getRecipients(RecipientType.CC)),
                mime.getHeader("Reply-To") == null ? List.of() : addresses(mime.getReplyTo()),
                mime.getSubject() == null ? "" : mime.getSubject(),
                parts.text,
                parts.html,
                headers(mime),
                parts.attachments,
                message);
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .toList();
    }

    private static Map<String, String> headers(MimeMessage mime) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        mime.getAllHeaders()
                .asIterator()
                .forEachRemaining(header ->
                        headers.merge(header.getName(), header.getValue(), (before, more) -> before + "\n" + more));
        return headers;
    }

    /** Sorts a message's parts into its alternatives and its attachments. */
    private static final class Parts {
        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        void collect(Part part) throws MessagingException, IOException {
            String name = part.getFileName();
            if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attach(part, name == null ? "attachment-" + (attachments.size() + 1) : name);
            } else if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart inner = multipart.getBodyPart(i);
                    collect(inner);
                }
            } else if (part.isMimeType("text/html")) {
                html = lines(part);
            } else if (part.isMimeType("text/*")) {
                text = lines(part);
            } else {
                attach(part, "attachment-" + (attachments.size() + 1));
            }
        }

        /** Mail ends its lines with two characters, whatever they were before. */
        private static String lines(Part part) throws MessagingException, IOException {
            return part.getContent().toString().replace("\r\n", "\n");
        }

        private void attach(Part part, String name) throws MessagingException, IOException {
            String type = part.getContentType().replaceFirst("\\s*;[\\s\\S]*", "");
            attachments.add(new Attachment(name, type, part.getInputStream().readAllBytes()));
        }
    }
}

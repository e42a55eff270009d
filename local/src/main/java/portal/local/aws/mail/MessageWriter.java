package portal.local.aws.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Writes the MIME message that SES makes of a SendEmail request. */
final class MessageWriter {
    private MessageWriter() {}

    /**
     * @param request the body of SendEmail, with simple or raw content
     * @throws MessagingException when SES would refuse the request: bad addresses, or no content
     */
    static byte[] write(JsonNode request, String messageId, Instant at) throws MessagingException, IOException {
        JsonNode content = request.path("Content");
        if (content.has("Raw")) {
            return decode(content.path("Raw").path("Data"));
        }
        if (!content.has("Simple")) {
            throw new MessagingException("Content must be Simple or Raw");
        }
        Message message = new Message(messageId);
        address(message, request, at);
        fill(message, content.path("Simple"));
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static void address(Message message, JsonNode request, Instant at) throws MessagingException {
        JsonNode destination = request.path("Destination");
        message.setFrom(new InternetAddress(request.path("FromEmailAddress").asText(), true));
        message.setRecipients(RecipientType.TO, addresses(destination.path("ToAddresses")));
        message.setRecipients(RecipientType.CC, addresses(destination.path("CcAddresses")));
        InternetAddress[] replyTo = addresses(request.path("ReplyToAddresses"));
        if (replyTo.length > 0) {
            message.setReplyTo(replyTo);
        }
        message.setSentDate(Date.from(at));
    }

    private static void fill(Message message, JsonNode simple) throws MessagingException {
        message.setSubject(simple.path("Subject").path("Data").asText(), "UTF-8");
        for (JsonNode header : simple.path("Headers")) {
            message.addHeader(header.path("Name").asText(), header.path("Value").asText());
        }
        MimeMultipart alternatives = alternatives(simple.path("Body"));
        JsonNode attachments = simple.path("Attachments");
        if (attachments.isEmpty()) {
            message.setContent(alternatives);
            return;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body);
        for (JsonNode attachment : attachments) {
            mixed.addBodyPart(attachment(attachment));
        }
        message.setContent(mixed);
    }

    private static MimeMultipart alternatives(JsonNode body) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        for (String kind : List.of("Text", "Html")) {
            if (body.has(kind)) {
                MimeBodyPart part = new MimeBodyPart();
                part.setText(body.path(kind).path("Data").asText(), "UTF-8", kind.equals("Html") ? "html" : "plain");
                alternatives.addBodyPart(part);
            }
        }
        if (alternatives.getCount() == 0) {
            throw new MessagingException("The body must hold Text or Html");
        }
        return alternatives;
    }

    private static MimeBodyPart attachment(JsonNode attachment) throws MessagingException {
        String type = attachment.path("ContentType").asText("application/octet-stream");
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(decode(attachment.path("RawContent")), type)));
        part.setFileName(attachment.path("FileName").asText());
        boolean inline = attachment.path("ContentDisposition").asText().equals("INLINE");
        part.setDisposition(inline ? Part.INLINE : Part.ATTACHMENT);
        if (attachment.has("ContentId")) {
            part.setContentID("<" + attachment.path("ContentId").asText() + ">");
        }
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress[] addresses(JsonNode texts) throws MessagingException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (JsonNode text : texts) {
            addresses.add(new InternetAddress(text.asText(), true));
        }
        return addresses.toArray(InternetAddress[]::new);
    }

    private static byte[] decode(JsonNode base64) throws MessagingException {
        try {
            return Base64.getDecoder().decode(base64.asText());
        } catch (IllegalArgumentException e) {
            throw new MessagingException("Not base64", e);
        }
    }

    /** A message that keeps the id which SES gave it. */
    private static final class Message extends MimeMessage {
        private final String id;

        Message(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@eu-west-1.amazonses.com>");
        }
    }
}

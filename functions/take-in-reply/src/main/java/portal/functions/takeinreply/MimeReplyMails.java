package portal.functions.takeinreply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import portal.domain.incident.ReceivedReply;
import portal.domain.incident.ReplyMails;
import portal.domain.text.DisplayText;
import portal.mime.ReceivedMail;
import portal.mime.ReplyText;
import portal.platform.http.ErrorLog;

/** Reads stored mails, and cuts quotes and signatures away. */
final class MimeReplyMails implements ReplyMails {

    private final StoredMails stored;

    MimeReplyMails(StoredMails stored) {
        this.stored = stored;
    }

    @Override
    public Optional<ReceivedReply> read(String mail) {
        return parse(mail, raw(mail));
    }

    private byte[] raw(String mail) {
        try (var content = stored.open(mail)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A received mail could not be read", e);
        }
    }

    /** What cannot be read as a mail never will be, so nobody needs to try again. */
    private static Optional<ReceivedReply> parse(String mail, byte[] raw) {
        try {
            return Optional.of(reply(ReceivedMail.read(new ByteArrayInputStream(raw))));
        } catch (IOException malformed) {
            ErrorLog.log(mail, new UncheckedIOException("A received mail is none", malformed));
            return Optional.empty();
        }
    }

    private static ReceivedReply reply(ReceivedMail mail) {
        var files = mail.files().stream()
                .map(file -> new ReceivedReply.File(file.name(), file.type(), file.content()))
                .toList();
        return new ReceivedReply(
                mail.messageId(), mail.from(), mail.isAutomatic(), new DisplayText(ReplyText.of(mail.text())), files);
    }

    /** Where mails are, as they came. */
    @FunctionalInterface
    interface StoredMails {

        /** The mail with this id; to be closed. */
        InputStream open(String mail) throws IOException;
    }
}

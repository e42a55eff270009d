package portal.functions.takeinreply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class MimeReplyMailsTest {

    @Test
    void readsTheAnswerWithoutWhatItQuotes() {
        var mails = new MimeReplyMails(mail -> stored("""
                From: Anna <anna@acme.example>
                Message-ID: <1@acme.example>
                Content-Type: text/plain; charset=utf-8

                Ja, %s.

                Op 23-11-2026 om 09:15 schreef Klantportaal:
                > Klopt dat?
                """.formatted(mail)));

        var reply = mails.read("mail1").orElseThrow();

        assertThat(reply.messageId()).contains("<1@acme.example>");
        assertThat(reply.from()).containsExactly("anna@acme.example");
        assertThat(reply.automatic()).isFalse();
        assertThat(reply.text().value()).isEqualTo("Ja, mail1.");
        assertThat(reply.files()).isEmpty();
    }

    @Test
    void findsNoReplyInWhatIsNoMail() {
        var mails = new MimeReplyMails(mail -> stored("X-Large: " + "x".repeat(300_000)));

        assertThat(mails.read("mail1")).isEmpty();
    }

    /** So that the event comes again. */
    @Test
    void throwsWhenTheMailCannotBeFetched() {
        var mails = new MimeReplyMails(mail -> {
            throw new IOException("S3 answers a read with 503");
        });

        assertThatThrownBy(() -> mails.read("mail1")).isInstanceOf(UncheckedIOException.class);
    }

    private static ByteArrayInputStream stored(String mail) {
        return new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8));
    }
}

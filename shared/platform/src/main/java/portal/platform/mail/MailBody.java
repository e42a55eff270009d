package portal.platform.mail;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Language;
import portal.domain.access.Recipient;

/**
 * The content of a mail, before it becomes text and HTML. All texts in it become harmless text.
 *
 * @param replyAbove the line above which replies are written; empty when the portal takes in none
 * @param opening what matters, in a sentence or two
 * @param facts above the button
 * @param details below the button
 */
public record MailBody(
        Language language,
        String subject,
        Optional<String> replyAbove,
        String greeting,
        String opening,
        List<Section> facts,
        Button button,
        List<Section> details,
        Footer footer) {

    /**
     * The prefix of the subject in all mails of a thread but the first; the same in every language (RFC 5322, section
     * 3.6.5).
     */
    public static final String REPLY = "Re: ";

    public static final int LONGEST_SUBJECT = 150;

    public MailBody {
        subject = HarmlessText.shortened(HarmlessText.onOneLine(subject), LONGEST_SUBJECT);
        greeting = HarmlessText.onOneLine(greeting);
        opening = HarmlessText.onOneLine(opening);
        facts = List.copyOf(facts);
        details = List.copyOf(details);
    }

    static MailBody of(Notification notification, Recipient recipient) {
        var in = new Wording(recipient.language());
        return new MailBody(
                recipient.language(),
                notification.subject(in),
                notification.takesRepliesAt(recipient).map(_ -> in.say(MailMessage.REPLY_ABOVE)),
                in.say(MailMessage.GREETING, HarmlessText.ofName(recipient.name())),
                notification.opening(in),
                notification.facts(in),
                notification.button(in),
                notification.details(in),
                Footer.of(notification, recipient, in));
    }

    /** The subject, as shown inside the mail. */
    public String heading() {
        return subject.startsWith(REPLY) ? subject.substring(REPLY.length()) : subject;
    }

    /** A part of a mail. */
    public sealed interface Section {}

    public record Paragraph(String text) implements Section {
        public Paragraph {
            text = HarmlessText.onOneLine(text);
        }
    }

    /**
     * What a mail is about, in large letters.
     *
     * @param value a number or a code
     */
    public record Figure(String value, String label) implements Section {
        public Figure {
            label = HarmlessText.onOneLine(label);
        }
    }

    public record Definitions(List<Definition> definitions) implements Section {
        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }

    public record Definition(String label, String value) {
        public Definition {
            value = HarmlessText.onOneLine(value);
        }
    }

    /**
     * Numbers side by side.
     *
     * @param columns the headings of the columns; the first is that of the labels
     */
    public record Table(String heading, List<String> columns, List<Row> rows) implements Section {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String label, List<String> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    public record Points(String heading, List<String> points) implements Section {
        public Points {
            points = points.stream().map(HarmlessText::onOneLine).toList();
        }
    }

    /** The text of a customer, with its line breaks. */
    public record Quotation(String heading, String text) implements Section {
        public Quotation {
            text = HarmlessText.onManyLines(text);
        }
    }

    /**
     * A text of the vendor with headings, lists and links.
     *
     * @param html made by a {@link Typesetter}, which escapes every text in it
     */
    public record Article(String html, String text) implements Section {}

    /**
     * A link: the one button of a mail, or the way to unsubscribe.
     *
     * @param url of the portal itself or of the vendor, never of a customer
     */
    public record Button(String label, String url) {
        public Button {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                throw new IllegalArgumentException("A button leads to a web page");
            }
            url = HarmlessText.onOneLine(url);
        }
    }

    /**
     * The end of a mail.
     *
     * @param reason why the recipient gets it
     * @param answers where answers go
     * @param unsubscribe how not to get such mails any more; empty for mails that belong to having an account
     */
    public record Footer(String reason, String answers, Optional<Button> unsubscribe) {
        public Footer {
            reason = HarmlessText.onOneLine(reason);
        }

        static Footer of(Notification notification, Recipient recipient, Wording in) {
            return new Footer(
                    notification.reason(in),
                    answers(notification, recipient, in),
                    notification.unsubscribe(recipient).map(url -> in.button(MailMessage.UNSUBSCRIBE, url)));
        }

        private static String answers(Notification notification, Recipient recipient, Wording in) {
            if (notification.takesRepliesAt(recipient).isPresent()) {
                return in.say(MailMessage.REPLIES_ARE_TAKEN_IN);
            }
            return notification
                    .replyTo()
                    .map(to -> in.say(MailMessage.REPLIES_GO_TO, to))
                    .orElseGet(() -> in.say(MailMessage.AUTOMATIC));
        }
    }
}

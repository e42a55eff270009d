package portal.platform.mail;

import java.util.List;
import portal.domain.access.Language;
import portal.domain.access.Recipient;

/** The content of a mail, before it becomes text and HTML. All texts in it become harmless text. */
public record MailBody(Language language, String subject, String greeting, List<Section> sections, String footer) {

    /**
     * The prefix of the subject in all mails of a thread but the first; the same in every language (RFC 5322, section
     * 3.6.5).
     */
    public static final String REPLY = "Re: ";

    public static final int LONGEST_SUBJECT = 150;

    public MailBody {
        subject = HarmlessText.shortened(HarmlessText.onOneLine(subject), LONGEST_SUBJECT);
        greeting = HarmlessText.onOneLine(greeting);
        sections = List.copyOf(sections);
    }

    static MailBody of(Notification notification, Recipient recipient) {
        var in = new Wording(recipient.language());
        return new MailBody(
                recipient.language(),
                notification.subject(in),
                in.say(MailMessage.GREETING, HarmlessText.ofName(recipient.name())),
                notification.sections(in),
                notification
                        .replyTo()
                        .map(to -> in.say(MailMessage.REPLIES_GO_TO, to))
                        .orElseGet(() -> in.say(MailMessage.AUTOMATIC)));
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

    /** A link of the portal itself, never of a customer. */
    public record Link(String url) implements Section {
        public Link {
            url = HarmlessText.onOneLine(url);
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
}

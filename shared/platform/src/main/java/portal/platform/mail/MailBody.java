package portal.platform.mail;

import java.util.List;
import portal.domain.access.Language;

/** What a letter says, before it becomes text and HTML. Everything in it is harmless text, wherever it comes from. */
public record MailBody(Language language, String subject, String greeting, List<Block> body, String footer) {

    /** What all but the first letter about something begin with; the same in every language (RFC 5322, section 3.6.5). */
    public static final String REPLY = "Re: ";

    public static final int LONGEST_SUBJECT = 150;

    public MailBody {
        subject = HarmlessText.shortened(HarmlessText.onOneLine(subject), LONGEST_SUBJECT);
        greeting = HarmlessText.onOneLine(greeting);
        body = List.copyOf(body);
    }

    /** The subject as the letter itself shows it. */
    public String heading() {
        return subject.startsWith(REPLY) ? subject.substring(REPLY.length()) : subject;
    }

    /** A part of a letter. */
    public sealed interface Block {}

    public record Paragraph(String text) implements Block {
        public Paragraph {
            text = HarmlessText.onOneLine(text);
        }
    }

    /** A place on the web that the portal itself names, never a customer. */
    public record Link(String url) implements Block {
        public Link {
            url = HarmlessText.onOneLine(url);
        }
    }

    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {
        public Fact {
            value = HarmlessText.onOneLine(value);
        }
    }

    /**
     * Numbers side by side.
     *
     * @param columns their headings, that of the labels first
     */
    public record Table(String heading, List<String> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String label, List<Integer> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    public record Points(String heading, List<String> points) implements Block {
        public Points {
            points = points.stream().map(HarmlessText::onOneLine).toList();
        }
    }

    /** What a customer wrote, with its line breaks. */
    public record Quotation(String heading, String text) implements Block {
        public Quotation {
            text = HarmlessText.onManyLines(text);
        }
    }
}

package portal.mail;

import java.util.List;
import portal.domain.access.Language;

/** What a letter says, before it becomes text and HTML. Everything in it is harmless text, wherever it comes from. */
record Draft(Language language, String subject, String greeting, List<Block> body, String footer) {

    /** What all but the first letter about something begin with; the same in every language (RFC 5322, section 3.6.5). */
    static final String REPLY = "Re: ";

    static final int LONGEST_SUBJECT = 150;

    Draft {
        subject = HarmlessText.shortened(HarmlessText.onOneLine(subject), LONGEST_SUBJECT);
        greeting = HarmlessText.onOneLine(greeting);
        body = List.copyOf(body);
    }

    /** The subject as the letter itself shows it. */
    String heading() {
        return subject.startsWith(REPLY) ? subject.substring(REPLY.length()) : subject;
    }

    /** A part of a letter. */
    sealed interface Block {}

    record Paragraph(String text) implements Block {
        Paragraph {
            text = HarmlessText.onOneLine(text);
        }
    }

    /** A place on the web that the portal itself names, never a customer. */
    record Link(String url) implements Block {
        Link {
            url = HarmlessText.onOneLine(url);
        }
    }

    record Facts(List<Fact> facts) implements Block {
        Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {
        Fact {
            value = HarmlessText.onOneLine(value);
        }
    }

    /**
     * Numbers side by side.
     *
     * @param columns their headings, that of the labels first
     */
    record Table(String heading, List<String> columns, List<Row> rows) implements Block {
        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record Row(String label, List<Integer> numbers) {
        Row {
            numbers = List.copyOf(numbers);
        }
    }

    record Points(String heading, List<String> points) implements Block {
        Points {
            points = points.stream().map(HarmlessText::onOneLine).toList();
        }
    }

    /** What a customer wrote, with its line breaks. */
    record Quotation(String heading, String text) implements Block {
        Quotation {
            text = HarmlessText.onManyLines(text);
        }
    }
}

package portal.platform.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Paragraph;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Quotation;
import portal.platform.mail.MailBody.Table;
import portal.platform.text.Moments;
import portal.platform.text.Numbers;
import portal.platform.text.Text;

/** Makes the sections of a mail out of texts, in the language of the recipient. */
public record Wording(Language language) {

    /** @param values the values of the placeholders, in their order */
    public String say(Text text, Object... values) {
        return text.in(language, values);
    }

    /** A text as a heading has it, with a capital letter. */
    public String heading(Text text) {
        return capitalized(say(text));
    }

    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public Paragraph paragraph(Text text) {
        return new Paragraph(say(text));
    }

    /** @param url of the portal itself */
    public Button button(Text label, String url) {
        return new Button(say(label), url);
    }

    public Points points(Text heading, Text... points) {
        return new Points(say(heading), says(points));
    }

    public Quotation quotation(Text heading, String text) {
        return new Quotation(say(heading), text);
    }

    public Table table(Text heading, List<Text> columns, List<MailBody.Row> rows) {
        return new Table(say(heading), columns.stream().map(this::say).toList(), rows);
    }

    /** @param numbers in the order of the columns after the first */
    public MailBody.Row row(String label, int... numbers) {
        var cells = new ArrayList<String>(numbers.length);
        for (var number : numbers) {
            cells.add(number(number));
        }
        return new MailBody.Row(label, cells);
    }

    public String number(int number) {
        return Numbers.of(number, language);
    }

    public Definitions definitions(Definition... definitions) {
        return new Definitions(List.of(definitions));
    }

    /** A value that may have been typed, as names are: no link is made of it. */
    public Definition definition(Text label, String value) {
        return new Definition(say(label), HarmlessText.ofName(value));
    }

    public Definition definition(Text label, Instant moment) {
        return definition(label, Moments.inWords(moment, language));
    }

    private List<String> says(Text... texts) {
        return Stream.of(texts).map(this::say).toList();
    }
}

package portal.platform.mail;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.IntStream;
import portal.platform.mail.MailBody.Section;

/** Turns a mail into plain text, for readers without HTML. */
final class PlainText {

    private PlainText() {}

    static String of(MailBody mail, String sender) {
        var language = mail.language();
        return "%s\n\n%s\n\n%s\n%s\n\n%s\n"
                .formatted(
                        mail.greeting(),
                        mail.sections().stream().map(PlainText::section).collect(joining("\n\n")),
                        MailMessage.CLOSING.in(language),
                        sender,
                        mail.footer());
    }

    private static String section(Section section) {
        return switch (section) {
            case MailBody.Paragraph it -> it.text();
            case MailBody.Link it -> it.url();
            case MailBody.Definitions it ->
                it.definitions().stream()
                        .map(definition -> "%s: %s".formatted(definition.label(), definition.value()))
                        .collect(joining("\n"));
            case MailBody.Table it ->
                it.rows().stream().map(row -> "\n- " + row(it, row)).collect(joining("", it.heading(), ""));
            case MailBody.Points it ->
                it.points().stream().map(point -> "\n- " + point).collect(joining("", it.heading(), ""));
            case MailBody.Quotation it ->
                "%s:\n\n%s".formatted(it.heading(), it.text().indent(4).stripTrailing());
        };
    }

    private static String row(MailBody.Table table, MailBody.Row row) {
        return IntStream.range(0, row.numbers().size())
                .mapToObj(i -> "%s %s"
                        .formatted(
                                table.columns().get(i + 1).toLowerCase(Locale.ROOT),
                                row.numbers().get(i)))
                .collect(joining(", ", row.label() + ": ", ""));
    }
}

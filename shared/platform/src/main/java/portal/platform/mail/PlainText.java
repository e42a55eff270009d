package portal.platform.mail;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import portal.platform.mail.MailBody.Section;

/** Turns a mail into plain text, for readers without HTML. */
final class PlainText {

    private PlainText() {}

    /** The line before the footer is the one that mail programs know as the end of what to quote (RFC 3676, 4.3). */
    static String of(MailBody mail, Letterhead letterhead) {
        var parts = new ArrayList<String>();
        mail.replyAbove().ifPresent(parts::add);
        parts.add(mail.greeting());
        parts.add(mail.opening());
        mail.facts().forEach(section -> parts.add(section(section)));
        parts.add("%s:\n%s".formatted(mail.button().label(), mail.button().url()));
        mail.details().forEach(section -> parts.add(section(section)));
        parts.add(MailMessage.CLOSING.in(mail.language()) + "\n" + letterhead.name());
        parts.add("-- \n" + mail.footer().reason() + "\n" + mail.footer().answers());
        mail.footer().unsubscribe().ifPresent(link -> parts.add("%s:\n%s".formatted(link.label(), link.url())));
        parts.add(letterhead.vendor() + "\n" + letterhead.address());
        return String.join("\n\n", parts) + "\n";
    }

    private static String section(Section section) {
        return switch (section) {
            case MailBody.Paragraph it -> it.text();
            case MailBody.Figure it -> "%s: %s".formatted(it.label(), it.value());
            case MailBody.Definitions it ->
                it.definitions().stream()
                        .map(definition -> "%s: %s".formatted(definition.label(), definition.value()))
                        .collect(joining("\n"));
            case MailBody.Table it ->
                it.rows().stream().map(row -> "\n- " + row(it, row)).collect(joining("", it.heading(), ""));
            case MailBody.Points it ->
                it.points().stream().map(point -> "\n- " + point).collect(joining("", it.heading(), ""));
            case MailBody.Article it -> it.text();
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

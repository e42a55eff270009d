package portal.adapters.mail;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.IntStream;
import portal.adapters.text.NotificationMessage;
import portal.platform.mail.MailBody.Block;
import portal.platform.mail.MailBody;

/** Turns a letter into plain text, for who does not read HTML. */
public final class PlainText {

    private PlainText() {}

    public static String of(MailBody draft, String sender) {
        var language = draft.language();
        return "%s\n\n%s\n\n%s\n%s\n\n%s\n"
                .formatted(
                        draft.greeting(),
                        draft.body().stream().map(PlainText::block).collect(joining("\n\n")),
                        NotificationMessage.CLOSING.in(language),
                        sender,
                        draft.footer());
    }

    private static String block(Block block) {
        return switch (block) {
            case MailBody.Paragraph it -> it.text();
            case MailBody.Link it -> it.url();
            case MailBody.Facts it ->
                it.facts().stream()
                        .map(fact -> "%s: %s".formatted(fact.label(), fact.value()))
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
                .mapToObj(i -> "%s %d"
                        .formatted(
                                table.columns().get(i + 1).toLowerCase(Locale.ROOT),
                                row.numbers().get(i)))
                .collect(joining(", ", row.label() + ": ", ""));
    }
}

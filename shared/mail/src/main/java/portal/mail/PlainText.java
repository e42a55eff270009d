package portal.mail;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.IntStream;
import portal.mail.Draft.Block;
import portal.messages.LetterMessage;

/** Turns a letter into plain text, for who does not read HTML. */
final class PlainText {

    private PlainText() {}

    static String of(Draft draft, String sender) {
        var language = draft.language();
        return "%s\n\n%s\n\n%s\n%s\n\n%s\n"
                .formatted(
                        draft.greeting(),
                        draft.body().stream().map(PlainText::block).collect(joining("\n\n")),
                        LetterMessage.CLOSING.in(language),
                        sender,
                        draft.footer());
    }

    private static String block(Block block) {
        return switch (block) {
            case Draft.Paragraph it -> it.text();
            case Draft.Link it -> it.url();
            case Draft.Facts it ->
                it.facts().stream()
                        .map(fact -> "%s: %s".formatted(fact.label(), fact.value()))
                        .collect(joining("\n"));
            case Draft.Table it ->
                it.rows().stream().map(row -> "\n- " + row(it, row)).collect(joining("", it.heading(), ""));
            case Draft.Points it ->
                it.points().stream().map(point -> "\n- " + point).collect(joining("", it.heading(), ""));
            case Draft.Quotation it ->
                "%s:\n\n%s".formatted(it.heading(), it.text().indent(4).stripTrailing());
        };
    }

    private static String row(Draft.Table table, Draft.Row row) {
        return IntStream.range(0, row.numbers().size())
                .mapToObj(i -> "%s %d"
                        .formatted(
                                table.columns().get(i + 1).toLowerCase(Locale.ROOT),
                                row.numbers().get(i)))
                .collect(joining(", ", row.label() + ": ", ""));
    }
}

package portal.platform.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;

/**
 * Turns a mail into HTML. Styles are on the elements, because mail programs understand that. Every value is escaped.
 */
final class Html {

    private Html() {}

    static String of(MailBody mail, String sender) {
        var language = mail.language();
        return page(language, escape(mail.heading()), """
                <div style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d8e0e6;border-radius:8px;overflow:hidden">
                <div style="background:#12506b;color:#ffffff;padding:14px 28px;font-size:15px;font-weight:600">%s</div>
                <div style="padding:24px 28px;overflow-wrap:anywhere;word-break:break-word">
                <h1 style="margin:0 0 20px;font-size:21px;line-height:1.3;color:#12506b" dir="auto">%s</h1>
                <p style="margin:0 0 16px">%s</p>
                %s
                <p style="margin:24px 0 0">%s<br>%s</p>
                </div>
                </div>
                <p style="max-width:600px;margin:16px auto 0;font-size:13px;color:#5b6b77;text-align:center">%s</p>
                """.formatted(
                        escape(sender),
                        escape(mail.heading()),
                        escape(mail.greeting()),
                        mail.sections().stream().map(Html::section).collect(joining("\n")),
                        escape(MailMessage.CLOSING.in(language)),
                        escape(sender),
                        escape(mail.footer())));
    }

    private static String page(Language language, String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:24px 12px;background:#eef2f5;color:#1d2b36;\
                font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
                %s</body>
                </html>
                """.formatted(language.name().toLowerCase(Locale.ROOT), title, content);
    }

    private static String section(Section section) {
        return switch (section) {
            case MailBody.Paragraph it -> "<p style=\"margin:0 0 16px\">%s</p>".formatted(escape(it.text()));
            case MailBody.Link it -> link(it);
            case MailBody.Definitions it -> definitions(it);
            case MailBody.Table it -> heading(it.heading()) + table(it);
            case MailBody.Points it -> heading(it.heading()) + points(it);
            case MailBody.Quotation it -> heading(it.heading()) + quotation(it);
        };
    }

    private static String link(MailBody.Link link) {
        var url = escape(link.url());
        return "<p style=\"margin:0 0 16px\"><a href=\"%s\" style=\"color:#12506b;font-weight:600\">%s</a></p>"
                .formatted(url, url);
    }

    private static String definitions(MailBody.Definitions definitions) {
        return """
                <dl style="margin:0 0 20px;padding:14px 18px 6px;background:#f5f8fa;border-left:4px solid #12506b">%s</dl>""".formatted(
                        definitions.definitions().stream().map(Html::definition).collect(joining()));
    }

    private static String definition(Definition definition) {
        return """
                <dt style="margin:0;font-size:13px;color:#5b6b77">%s</dt>
                <dd style="margin:0 0 8px;font-weight:600"><bdi>%s</bdi></dd>""".formatted(escape(definition.label()), escape(definition.value()));
    }

    private static String heading(String text) {
        return "<h2 style=\"margin:24px 0 8px;font-size:17px;line-height:1.3;color:#12506b\">%s</h2>"
                .formatted(escape(text));
    }

    private static String table(MailBody.Table table) {
        var headings = table.columns().stream().map(Html::escape).toList();
        var rows = table.rows().stream()
                .map(row -> "<tr>%s</tr>"
                        .formatted(cells("td", "border-top:1px solid #d8e0e6;font-weight:600", cells(row))))
                .collect(joining());
        return """
                <div style="margin:0 0 16px;overflow-x:auto"><table style="width:100%%;border-collapse:collapse;font-size:15px">\
                <tr>%s</tr>%s</table></div>""".formatted(cells("th", "font-size:13px;font-weight:400;color:#5b6b77", headings), rows);
    }

    private static List<String> cells(MailBody.Row row) {
        var numbers = row.numbers().stream();
        return Stream.concat(Stream.of(escape(row.label())), numbers).toList();
    }

    /**
     * The cells of a row. The first is a label at the start of the line. The others are numbers at the end of the line,
     * and never break.
     */
    private static String cells(String tag, String style, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<%s style=\"padding:6px;overflow-wrap:normal;word-break:normal;%s;%s\">%s</%s>"
                        .formatted(
                                tag,
                                i == 0 ? "text-align:left" : "text-align:right;white-space:nowrap",
                                style,
                                cells.get(i),
                                tag))
                .collect(joining());
    }

    private static String points(MailBody.Points points) {
        return points.points().stream()
                .map(point -> "<li style=\"margin:0 0 6px\">%s</li>".formatted(escape(point)))
                .collect(joining("", "<ul style=\"margin:0 0 16px;padding-left:22px\">", "</ul>"));
    }

    private static String quotation(MailBody.Quotation quotation) {
        return """
                <div style="margin:0 0 16px;padding:14px 18px;background:#f5f8fa;white-space:pre-wrap" dir="auto">%s</div>""".formatted(escape(quotation.text()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package portal.platform.mail;

import static java.util.stream.Collectors.joining;
import static portal.platform.mail.Html.escape;

import java.util.List;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Section;

/** The sections of a mail as HTML. */
final class HtmlSection {

    private HtmlSection() {}

    static String of(Section section) {
        return switch (section) {
            case MailBody.Paragraph it -> escape(it.text());
            case MailBody.Figure it -> panel(figure(it));
            case MailBody.Definitions it ->
                panel(it.definitions().stream().map(HtmlSection::definition).collect(joining()));
            case MailBody.Table it -> heading(it.heading()) + table(it);
            case MailBody.Points it -> heading(it.heading()) + points(it);
            case MailBody.Quotation it -> heading(it.heading()) + quotation(it);
            case MailBody.Article it -> it.html();
        };
    }

    private static String panel(String content) {
        return """
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr><td class="panel" \
                bgcolor="#f5f8fa" style="padding:14px 18px 6px;background-color:#f5f8fa;border-left:4px solid #12506b">%s</td></tr></table>""".formatted(content);
    }

    private static String figure(MailBody.Figure figure) {
        return """
                <p class="title" style="margin:0;font-size:34px;line-height:1.2;font-weight:700;color:#12506b"><bdi>%s</bdi></p>\
                <p class="soft" style="margin:0 0 8px;font-size:15px;color:#5b6b77">%s</p>""".formatted(escape(figure.value()), escape(figure.label()));
    }

    private static String definition(Definition definition) {
        return """
                <p class="text" style="margin:0 0 8px;font-weight:600"><span class="soft" \
                style="font-size:13px;font-weight:400;color:#5b6b77">%s</span><br><bdi>%s</bdi></p>""".formatted(escape(definition.label()), escape(definition.value()));
    }

    private static String heading(String text) {
        return """
                <h2 class="title" style="margin:0 0 6px;font-size:17px;line-height:1.3;color:#12506b">%s</h2>""".formatted(escape(text));
    }

    /**
     * The label of a row has a line of its own above the numbers. So five columns fit on a phone, also in programs that
     * know no media queries.
     */
    private static String table(MailBody.Table table) {
        var numbers = table.columns().size() - 1;
        var head = label("th", table.columns().getFirst(), numbers, "font-size:13px;font-weight:400", "soft")
                + cells(
                        "th",
                        table.columns().subList(1, numbers + 1),
                        "font-size:13px;font-weight:400;overflow-wrap:normal",
                        "soft");
        var rows = table.rows().stream()
                .map(row -> label("th", row.label(), numbers, "font-weight:600", "text")
                        + cells("td", row.numbers(), "font-weight:600", "text"))
                .collect(joining());
        return """
                <table width="100%%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;font-size:15px">\
                %s%s</table>""".formatted(head, rows);
    }

    private static String label(String tag, String text, int columns, String style, String color) {
        return """
                <tr><%s class="line %s" colspan="%d" align="left" style="padding:8px 0 0;border-top:1px solid #d8e0e6;\
                text-align:left;%s">%s</%s></tr>""".formatted(tag, color, columns, style, escape(text), tag);
    }

    private static String cells(String tag, List<String> texts, String style, String color) {
        return texts.stream()
                .map(text -> """
                        <%s class="%s" align="left" width="%d%%" style="padding:0 6px 8px 0;text-align:left;vertical-align:top;word-break:normal;%s">%s</%s>""".formatted(tag, color, 100 / texts.size(), style, escape(text), tag))
                .collect(joining("", "<tr>", "</tr>"));
    }

    private static String points(MailBody.Points points) {
        return points.points().stream()
                .map(point -> "<li style=\"margin:0 0 6px\">%s</li>".formatted(escape(point)))
                .collect(joining("", "<ul style=\"margin:0;padding:0 0 0 22px\">", "</ul>"));
    }

    private static String quotation(MailBody.Quotation quotation) {
        return panel("""
                <div class="text" style="padding:0 0 8px;white-space:pre-wrap" dir="auto">%s</div>""".formatted(escape(quotation.text()).replace("\n", "<br>")));
    }
}

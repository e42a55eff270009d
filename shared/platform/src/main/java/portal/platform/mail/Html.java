package portal.platform.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import portal.domain.access.Language;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;

/**
 * Turns a mail into HTML that mail programs understand (docs/decisions/0035-one-form-of-mail.md): rows of tables, and
 * styles on the elements. The style sheet only adds what a program may leave out: dark colors, and less room at the
 * sides on a phone. Every value is escaped.
 */
final class Html {

    private static final String STYLE = """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            @media (max-width:480px){.page{padding:12px 8px!important}.row{padding-left:20px!important;padding-right:20px!important}}
            @media (prefers-color-scheme:dark){
            .page{background-color:#10171c!important}
            .card,.head{background-color:#1a242b!important;border-color:#34434d!important}
            .row,.text{color:#e3eaef!important}
            .soft{color:#a9b8c2!important}
            .title{color:#8ecbe6!important}
            .panel{background-color:#24323b!important;border-color:#8ecbe6!important}
            .line{border-color:#34434d!important}
            .button{background-color:#8ecbe6!important}
            .button a{color:#0c1a22!important}
            }""";

    /** Keeps what follows out of the preview in a list of mails. */
    private static final String NOTHING = "&#847;&zwnj;&nbsp;".repeat(60);

    private Html() {}

    static String of(MailBody mail, Letterhead letterhead) {
        return page(
                mail.language(),
                escape(mail.heading()),
                preheader(mail.opening())
                        + """
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2f5">
                <tr><td class="page" align="center" bgcolor="#eef2f5" style="padding:24px 12px;background-color:#eef2f5">
                <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
                %s<table role="presentation" class="card" width="100%%" cellpadding="0" cellspacing="0" border="0" \
                bgcolor="#ffffff" style="max-width:600px;background-color:#ffffff;border:1px solid #d8e0e6;border-radius:8px;\
                border-collapse:separate">
                %s</table>
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
                %s</table>
                <!--[if mso]></td></tr></table><![endif]-->
                </td></tr>
                </table>
                """.formatted(
                                        mail.replyAbove().map(Html::replyAbove).orElse(""),
                                        card(mail, letterhead),
                                        footer(mail.footer(), letterhead)));
    }

    private static String page(Language language, String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <meta name="format-detection" content="telephone=no, date=no, address=no">
                <meta name="x-apple-disable-message-reformatting">
                <title>%s</title>
                <style>
                %s
                </style>
                <!--[if mso]><xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch>\
                </o:OfficeDocumentSettings></xml><style>td,p,h1,h2,li,a{font-family:'Segoe UI',Arial,sans-serif!important}\
                </style><![endif]-->
                </head>
                <body class="page" style="margin:0;padding:0;background-color:#eef2f5">
                %s</body>
                </html>
                """.formatted(language.name().toLowerCase(Locale.ROOT), title, STYLE, content);
    }

    private static String preheader(String text) {
        return """
                <div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;\
                mso-hide:all">%s%s</div>
                """.formatted(escape(text), NOTHING);
    }

    private static String replyAbove(String line) {
        return """
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
                <tr><td class="soft" align="center" style="padding:0 0 12px;color:#5b6b77;text-align:center;\
                font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.5">%s</td></tr>
                </table>
                """.formatted(escape(line));
    }

    private static String card(MailBody mail, Letterhead letterhead) {
        return head(letterhead)
                + row(16, """
                <h1 class="title" style="margin:0;font-size:22px;line-height:1.3;color:#12506b" dir="auto">%s</h1>""".formatted(escape(mail.heading())))
                + row(8, escape(mail.greeting()))
                + row(20, """
                <p class="text" style="margin:0;font-size:18px;line-height:1.45;font-weight:600" dir="auto">%s</p>""".formatted(escape(mail.opening())))
                + sections(mail.facts())
                + row(24, button(mail.button()))
                + sections(mail.details())
                + row(28, escape(MailMessage.CLOSING.in(mail.language())) + "<br>" + escape(letterhead.name()));
    }

    private static String head(Letterhead letterhead) {
        var vendor = escape(letterhead.vendor());
        return """
                <tr><td class="row head line" style="padding:18px 28px;border-bottom:1px solid #d8e0e6;border-radius:8px 8px 0 0;\
                font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;font-weight:700;color:#1d2b36">%s</td></tr>
                <tr><td height="24" style="height:24px;font-size:0;line-height:0">&nbsp;</td></tr>
                """.formatted(letterhead.logo().map(url -> logo(url, vendor)).orElse(vendor));
    }

    /** On white, as most logos are meant to be, also in the dark. */
    private static String logo(String url, String vendor) {
        return """
                <img src="%s" alt="%s" height="36" style="display:block;height:36px;width:auto;max-width:100%%;border:0;\
                padding:4px 8px;border-radius:4px;background-color:#ffffff;color:#1d2b36">""".formatted(escape(url), vendor);
    }

    private static String sections(List<Section> sections) {
        return sections.stream()
                .map(section -> row(20, HtmlSection.of(section)))
                .collect(joining());
    }

    /** A part of the mail, with room below it. Word's engine heeds the room in cells, and little of that elsewhere. */
    private static String row(int below, String content) {
        return """
                <tr><td class="row" style="padding:0 28px %dpx;color:#1d2b36;overflow-wrap:anywhere;word-break:break-word;\
                font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">%s</td></tr>
                """.formatted(below, content);
    }

    private static String button(Button button) {
        return """
                <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" align="center" \
                bgcolor="#12506b" style="background-color:#12506b;border-radius:6px;mso-padding-alt:13px 24px">\
                <a href="%s" style="display:inline-block;padding:13px 24px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
                font-size:16px;line-height:1.25;font-weight:600;color:#ffffff;text-decoration:none">%s</a></td></tr></table>""".formatted(escape(button.url()), escape(button.label()));
    }

    private static String footer(MailBody.Footer footer, Letterhead letterhead) {
        return """
                <tr><td class="row soft" align="center" style="padding:16px 28px 0;color:#5b6b77;text-align:center;\
                overflow-wrap:anywhere;word-break:break-word;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
                font-size:13px;line-height:1.5">%s<br>%s%s<br><br>%s<br>%s</td></tr>
                """.formatted(
                        escape(footer.reason()),
                        escape(footer.answers()),
                        footer.unsubscribe().map(Html::link).orElse(""),
                        escape(letterhead.vendor()),
                        escape(letterhead.address()));
    }

    private static String link(Button link) {
        return """
                <br><a class="soft" href="%s" style="color:#5b6b77">%s</a>""".formatted(escape(link.url()), escape(link.label()));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

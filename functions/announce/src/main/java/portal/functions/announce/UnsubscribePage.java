package portal.functions.announce;

import java.util.Locale;
import portal.adapters.announcement.AnnouncementMailMessage;
import portal.adapters.announcement.AudienceMessage;
import portal.domain.access.Language;
import portal.domain.announcement.Audience;
import portal.functions.announce.UnsubscribeByLink.Outcome;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;

/** The page of a link to unsubscribe. It holds nothing but texts of the portal. */
final class UnsubscribePage {

    private static final String STYLE = """
            :root{color-scheme:light dark}\
            body{margin:0;background:#eef2f5;color:#1d2b36;font:16px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif}\
            main{max-width:34rem;margin:12vh auto 0;padding:1.75rem;background:#fff;border:1px solid #d8e0e6;border-radius:8px}\
            h1{margin:0 0 .75rem;font-size:1.4rem;line-height:1.3;color:#12506b}p{margin:0 0 1rem}form{margin:0}\
            button{font:inherit;font-weight:600;padding:.7rem 1.4rem;border:0;border-radius:6px;color:#fff;background:#12506b;cursor:pointer}\
            button:focus-visible{outline:3px solid #8ecbe6;outline-offset:2px}\
            @media (max-width:36rem){main{margin:1rem;padding:1.25rem}}\
            @media (prefers-color-scheme:dark){body{background:#10171c;color:#e3eaef}main{background:#1a242b;border-color:#34434d}\
            h1{color:#8ecbe6}button{background:#8ecbe6;color:#0c1a22}}""";

    private UnsubscribePage() {}

    static HttpResponse of(HttpRequest request, Outcome outcome) {
        var language = request.language();
        return switch (outcome) {
            case Outcome.Asked(var audience) ->
                page(
                        200,
                        language,
                        AnnouncementMailMessage.UNSUBSCRIBE_TITLE.in(language),
                        about(AnnouncementMailMessage.UNSUBSCRIBE_QUESTION, audience, language),
                        form(language));
            case Outcome.Unsubscribed(var audience) ->
                page(
                        200,
                        language,
                        AnnouncementMailMessage.UNSUBSCRIBED_TITLE.in(language),
                        about(AnnouncementMailMessage.UNSUBSCRIBED, audience, language),
                        "");
            case Outcome.NoSuchLink() ->
                page(
                        404,
                        language,
                        AnnouncementMailMessage.NO_SUCH_LINK_TITLE.in(language),
                        AnnouncementMailMessage.NO_SUCH_LINK.in(language),
                        "");
        };
    }

    private static String about(AnnouncementMailMessage message, Audience audience, Language language) {
        return message.in(language, AudienceMessage.of(audience).in(language));
    }

    /** It goes to the same address. */
    private static String form(Language language) {
        return """
                <form method="post"><button name="List-Unsubscribe" value="One-Click">%s</button></form>
                """.formatted(AnnouncementMailMessage.UNSUBSCRIBE_ME.in(language));
    }

    private static HttpResponse page(int status, Language language, String title, String text, String form) {
        return HttpResponse.page(
                status, """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s</main>
                </body>
                </html>
                """.formatted(language.name().toLowerCase(Locale.ROOT), title, STYLE, title, text, form));
    }
}

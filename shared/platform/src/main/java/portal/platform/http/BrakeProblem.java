package portal.platform.http;

import java.time.Instant;
import portal.domain.access.Brake;
import portal.domain.brake.TooMany;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/** How a brake refuses: with the limit, and when to try again. */
public final class BrakeProblem {

    private static final long SECOND_UNTIL = 100;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private BrakeProblem() {}

    static HttpResponse response(HttpRequest request, TooMany refusal, Instant now) {
        var seconds = refusal.secondsLeft(now);
        return ProblemDetails.in(request).of(of(refusal, seconds)).with("Retry-After", Long.toString(seconds));
    }

    /** @param seconds until there is room again */
    public static Problem of(TooMany refusal, long seconds) {
        var limit = refusal.underway() ? underway() : limit(refusal.brake(), refusal.most());
        var when = when(seconds);
        return new Problem(
                TooMany.CODE,
                429,
                new Bilingual("Dit is te veel in korte tijd.", "This is too much in a short time."),
                new Bilingual(
                        limit.dutch() + " Probeer het over " + when.dutch() + " opnieuw.",
                        limit.english() + " Try again in " + when.english() + "."));
    }

    private static Bilingual underway() {
        return new Bilingual(
                "Er is al een licentieanalyse voor u onderweg. Wacht tot die er is.",
                "A license analysis for you is already underway. Wait until it has arrived.");
    }

    private static Bilingual limit(Brake brake, int most) {
        var what = what(brake);
        var number = Numbers.of(most);
        var per =
                switch (brake.period()) {
                    case HOUR -> new Bilingual("per uur", "an hour");
                    case DAY -> new Bilingual("per dag", "a day");
                };
        return new Bilingual(
                "Het maximum voor " + what.dutch() + " is " + number.dutch() + " " + per.dutch() + ".",
                "The maximum for " + what.english() + " is " + number.english() + " " + per.english() + ".");
    }

    private static Bilingual what(Brake brake) {
        return switch (brake) {
            case INVITATIONS -> new Bilingual("uitnodigingen van uw organisatie", "invitations from your organization");
            case ADDRESS_CHANGES ->
                new Bilingual("het wijzigen van e-mailadressen door u", "changes of e-mail addresses by you");
            case SECOND_FACTOR_RESETS ->
                new Bilingual("het wissen van tweede factoren door u", "resets of second factors by you");
            case ANALYSES -> new Bilingual("licentieanalyses voor u", "license analyses for you");
            case LICENSE_REQUESTS -> new Bilingual("licentieaanvragen van u", "license requests from you");
            case INCIDENTS -> new Bilingual("incidenten die u instuurt", "incidents that you submit");
            case MESSAGES -> new Bilingual("berichten die u schrijft", "messages that you write");
        };
    }

    /** In the largest unit that tells it well, rounded up. */
    private static Bilingual when(long seconds) {
        if (seconds < SECOND_UNTIL) {
            return counted(seconds, "seconde", "seconden", "second");
        }
        return seconds <= SECOND_UNTIL * MINUTE
                ? counted(Math.ceilDiv(seconds, MINUTE), "minuut", "minuten", "minute")
                : counted(Math.ceilDiv(seconds, HOUR), "uur", "uur", "hour");
    }

    private static Bilingual counted(long number, String one, String several, String english) {
        var digits = Numbers.of(number);
        return new Bilingual(
                digits.dutch() + " " + (number == 1 ? one : several),
                digits.english() + " " + english + (number == 1 ? "" : "s"));
    }
}

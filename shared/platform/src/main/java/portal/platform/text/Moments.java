package portal.platform.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import portal.domain.access.Language;

/**
 * Writes moments as people read them: in words, in Dutch local time. It has its own names of the months, because the
 * runtime's names take long to load and differ between runtimes.
 */
public final class Moments {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Moments() {}

    /** Such as {@code 22 november 2026 om 14:05 uur (Nederlandse tijd)}. */
    public static String inWords(Instant moment, Language language) {
        var local = moment.atZone(ZONE);
        var time = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        var month = MonthMessage.valueOf(local.getMonth().name()).in(language);
        return switch (language) {
            case NL ->
                "%s %s %s om %s uur (Nederlandse tijd)".formatted(local.getDayOfMonth(), month, local.getYear(), time);
            case EN ->
                "%s %s, %s at %s (Dutch time)"
                        .formatted(month, local.getDayOfMonth(), local.getYear(), onTwelveHours(time));
        };
    }

    /** The Dutch date, such as {@code 2026-11-22}. */
    public static String date(Instant moment) {
        return moment.atZone(ZONE).toLocalDate().toString();
    }

    private static String onTwelveHours(LocalTime time) {
        var hour = (time.getHour() + 11) % 12 + 1;
        return hour + time.toString().substring(2) + (time.getHour() < 12 ? " AM" : " PM");
    }
}

package portal.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads timestamps as RFC 3339 writes them, such as {@code 2026-03-29T10:30:00+02:00}, to the second. */
final class Rfc3339 {

    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}:)(\\d{2})(?:\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST =
            Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

    private Rfc3339() {}

    /** Empty for all else, and for what is outside of the years 0000-9999 in UTC. */
    static Optional<Instant> parse(String text) {
        var timestamp = TIMESTAMP.matcher(text);
        if (!timestamp.matches()) {
            return Optional.empty();
        }
        try {
            var moment = LocalDateTime.parse(timestamp.group(1) + "T" + timestamp.group(2) + second(timestamp.group(3)))
                    .toInstant(ZoneOffset.of(timestamp.group(4).toUpperCase(Locale.ROOT)));
            return moment.isBefore(FIRST) || !moment.isBefore(AFTER_LAST) ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A leap second is read as the second before it. */
    private static String second(String text) {
        return text.equals("60") ? "59" : text;
    }
}

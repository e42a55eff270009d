package portal.domain.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of a year in Europe/Amsterdam. Administrators are asked once in each quarter to check their data
 * (docs/domain.md, section 1).
 *
 * @param year 0-9999
 * @param number 1-4
 */
public record Quarter(int year, int number) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final int MONTHS = 3;

    public static Quarter of(Instant moment) {
        var date = LocalDate.ofInstant(moment, ZONE);
        return new Quarter(date.getYear(), (date.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads what {@link #toString} gives. */
    public static Optional<Quarter> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The first moment of the quarter. */
    public Instant start() {
        return firstDay().atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after the quarter. */
    public Instant end() {
        return firstDay().plusMonths(MONTHS).atStartOfDay(ZONE).toInstant();
    }

    private LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Such as {@code 2026-Q4}. */
    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}

package portal.workbook;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A column of a sheet with a row for each {@code R}; widths are in characters. */
sealed interface Column<R> {

    String header();

    int width();

    /** A text that stays text, whatever it looks like, even after an edit. */
    record Text<R>(String header, int width, Function<R, String> value) implements Column<R> {}

    record Count<R>(String header, int width, ToIntFunction<R> value) implements Column<R> {}

    /** A moment, shown in Dutch local time. */
    record Moment<R>(String header, int width, Function<R, Instant> value) implements Column<R> {}
}

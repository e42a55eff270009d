package portal.workbook;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A column of a sheet with a row for each {@code R}; widths are in characters. */
sealed interface Column<R> {

    String header();

    int width();

    /** Stays text whatever it looks like, also after somebody edits it. */
    record Text<R>(String header, int width, Function<R, String> value) implements Column<R> {}

    record Count<R>(String header, int width, ToIntFunction<R> value) implements Column<R> {}

    /** Shown in Dutch local time. */
    record Moment<R>(String header, int width, Function<R, Instant> value) implements Column<R> {}
}

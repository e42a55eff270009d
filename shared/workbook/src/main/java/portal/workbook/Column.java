package portal.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A column of a list with a row for each {@code R}. */
sealed interface Column<R> {

    String header();

    /** A text that stays text, whatever it looks like, even after an edit. */
    record Text<R>(String header, Function<R, String> value) implements Column<R> {}

    /** A text that many rows share. */
    record Term<R>(String header, Function<R, String> value) implements Column<R> {}

    /** A number that every row has. */
    record Count<R>(String header, ToIntFunction<R> value) implements Column<R> {}

    /** A number that some rows do not have. */
    record OptionalCount<R>(String header, Function<R, OptionalInt> value) implements Column<R> {}

    /** A part of a whole, 1 for all of it. */
    record Share<R>(String header, Function<R, Optional<Double>> value) implements Column<R> {}

    /** A moment, shown in Dutch local time. */
    record Moment<R>(String header, Function<R, Optional<Instant>> value) implements Column<R> {}

    record Day<R>(String header, Function<R, LocalDate> value) implements Column<R> {}
}

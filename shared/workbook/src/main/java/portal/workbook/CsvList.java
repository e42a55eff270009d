package portal.workbook;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import portal.platform.text.Moments;

/**
 * A list as text (RFC 4180). Numbers have no separators, dates and moments are those of ISO 8601 in Dutch local time. A
 * text that a spreadsheet program would take for a formula gets an apostrophe in front.
 */
final class CsvList<R> {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final AnalysisList<R> list;
    private final Writer writer;
    private final char separator;

    CsvList(AnalysisList<R> list, Writer writer, char separator) {
        this.list = list;
        this.writer = writer;
        this.separator = separator;
    }

    void header() throws IOException {
        var first = true;
        for (var column : list.columns()) {
            first = field(first, column.header());
        }
        writer.write("\r\n");
    }

    void write(R row) throws IOException {
        var first = true;
        for (var column : list.columns()) {
            first = field(first, value(column, row));
        }
        writer.write("\r\n");
    }

    private boolean field(boolean first, String value) throws IOException {
        if (!first) {
            writer.write(separator);
        }
        writer.write(needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return false;
    }

    private boolean needsQuotes(String value) {
        return value.indexOf(separator) >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
    }

    private String value(Column<R> column, R row) {
        return switch (column) {
            case Column.Text<R> text -> harmless(text.value().apply(row));
            case Column.Term<R> term -> harmless(term.value().apply(row));
            case Column.Count<R> count -> Integer.toString(count.value().applyAsInt(row));
            case Column.OptionalCount<R> number -> number(number.value().apply(row));
            case Column.Share<R> share ->
                share.value().apply(row).map(CsvList::percent).orElse("");
            case Column.Moment<R> moment ->
                moment.value().apply(row).map(CsvList::local).orElse("");
            case Column.Day<R> day -> day.value().apply(row).toString();
        };
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String local(Instant moment) {
        return moment.atZone(Moments.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** Such as {@code 87%}. */
    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}

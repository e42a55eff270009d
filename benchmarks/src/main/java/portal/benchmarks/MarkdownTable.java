package portal.benchmarks;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of a benchmark, to paste into a document. */
record MarkdownTable(String title, List<String> header, List<List<String>> rows) {

    MarkdownTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    static Builder of(String title, String... header) {
        return new Builder(title, List.of(header), new ArrayList<>());
    }

    /** A whole number, or one decimal if it is not whole. */
    static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String ratio(Duration duration, Duration control) {
        return ratio((double) duration.toNanos() / control.toNanos());
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("### " + title);
        lines.add("");
        lines.add(line(header));
        lines.add(line(header.stream().map(each -> "---").toList()));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |"));
    }

    /** Collects rows. */
    record Builder(String title, List<String> header, List<List<String>> rows) {

        Builder row(String... cells) {
            rows.add(List.of(cells));
            return this;
        }

        public MarkdownTable build() {
            return new MarkdownTable(title, header, rows);
        }
    }
}

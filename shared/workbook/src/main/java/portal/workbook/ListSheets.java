package portal.workbook;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import portal.platform.text.Moments;

/** Writes a list, row by row, and continues on a new sheet when one is full. */
final class ListSheets<R> {

    private static final int HEADER_LINES = 2;

    /** Spreadsheet programs show moments of these years. */
    private static final Instant FIRST_MOMENT = Instant.parse("1901-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final AnalysisList<R> list;
    private final XlsxSheets sheets;
    private final List<Sheet> written = new ArrayList<>();
    private Sheet sheet;

    ListSheets(AnalysisList<R> list, XlsxSheets sheets) throws IOException {
        this.list = list;
        this.sheets = sheets;
        this.sheet = next();
    }

    /** The sheets, to be placed in the workbook when all rows are written. */
    List<Sheet> sheets() {
        return List.copyOf(written);
    }

    void add(R row) throws IOException {
        if (sheet.rows() == sheets.rowsOfASheet()) {
            sheet.spool().close();
            sheet = next();
        }
        sheet.beginRow();
        cells(sheet, list.columns(), row);
        sheet.endRow();
    }

    private Sheet next() throws IOException {
        var number = written.size() + 1;
        var next = sheets.begin(number == 1 ? list.name() : list.name() + " " + number);
        header(next, list.columns());
        written.add(next);
        return next;
    }

    static <R> void header(Sheet sheet, List<Column<R>> columns) throws IOException {
        sheet.beginRow(HEADER_LINES * Sheet.LINE_HEIGHT);
        for (var column : columns) {
            sheet.header(isOfNumbers(column) ? Style.HEADER_OF_NUMBERS : Style.HEADER, column.header());
        }
        sheet.endRow();
    }

    private static boolean isOfNumbers(Column<?> column) {
        return column instanceof Column.Count
                || column instanceof Column.OptionalCount
                || column instanceof Column.Share;
    }

    static <R> void cells(Sheet sheet, List<Column<R>> columns, R row) throws IOException {
        for (var column : columns) {
            switch (column) {
                case Column.Text<R> text -> sheet.text(Style.TEXT, text.value().apply(row));
                case Column.Term<R> term -> sheet.term(Style.TEXT, term.value().apply(row));
                case Column.Count<R> count -> sheet.number(count.value().applyAsInt(row));
                case Column.OptionalCount<R> number ->
                    number(sheet, number.value().apply(row));
                case Column.Share<R> share -> share(sheet, share.value().apply(row));
                case Column.Moment<R> moment -> moment(sheet, moment.value().apply(row));
                case Column.Day<R> day -> sheet.date(day.value().apply(row));
            }
        }
    }

    private static void number(Sheet sheet, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            sheet.number(number.getAsInt());
        } else {
            sheet.blank(Style.NUMBER);
        }
    }

    private static void share(Sheet sheet, Optional<Double> share) throws IOException {
        if (share.isPresent()) {
            sheet.share(share.get());
        } else {
            sheet.blank(Style.SHARE);
        }
    }

    private static void moment(Sheet sheet, Optional<Instant> moment) throws IOException {
        if (moment.isEmpty()) {
            sheet.blank(Style.MOMENT);
        } else if (moment.get().isBefore(FIRST_MOMENT) || moment.get().isAfter(END)) {
            sheet.text(Style.TEXT, Moments.date(moment.get()));
        } else {
            sheet.moment(moment.get());
        }
    }
}

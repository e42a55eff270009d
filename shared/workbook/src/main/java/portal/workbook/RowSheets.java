package portal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import portal.platform.text.Moments;

/**
 * Writes a row for each {@code R}, in the given order, and continues on a new sheet when one is full. Written rows do
 * not stay in memory.
 */
final class RowSheets<R> {

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int HEADER_ROWS = 1;

    private final String name;
    private final String footer;
    private final List<Column<R>> columns;
    private final int rowsPerSheet;

    RowSheets(String name, String footer, List<Column<R>> columns, int rowsPerSheet) {
        this.name = name;
        this.footer = footer;
        this.columns = List.copyOf(columns);
        this.rowsPerSheet = rowsPerSheet;
    }

    /** @return the sizes of the sheets */
    List<SheetSize> write(Workbook workbook, List<R> rows) throws IOException {
        var fitting = rowsPerSheet - HEADER_ROWS;
        var sheets = Math.max(1, Math.ceilDiv(rows.size(), fitting));
        var sizes = new ArrayList<SheetSize>();
        for (var number = 1; number <= sheets; number++) {
            var from = (number - 1) * fitting;
            var some = rows.subList(from, Math.min(rows.size(), from + fitting));
            writeSheet(workbook.newWorksheet(number == 1 ? name : name + " " + number), some);
            sizes.add(new SheetSize(HEADER_ROWS + some.size(), columns.size()));
        }
        return sizes;
    }

    private void writeSheet(Worksheet sheet, List<R> rows) throws IOException {
        Styles.forPrinting(sheet, footer);
        sheet.repeatRows(0);
        sheet.freezePane(1, HEADER_ROWS);
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        writeHeader(sheet);
        var row = HEADER_ROWS;
        for (var each : rows) {
            writeRow(sheet, row, each);
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
            row++;
        }
        sheet.finish();
    }

    private void writeHeader(Worksheet sheet) {
        Styles.header(sheet, 0, columns.size() - 1);
        for (var number = 0; number < columns.size(); number++) {
            var column = columns.get(number);
            sheet.width(number, column.width());
            sheet.inlineString(0, number, column.header());
            if (column instanceof Column.Count<R>) {
                Styles.headerOfNumbers(sheet.style(0, number));
            }
        }
    }

    private void writeRow(Worksheet sheet, int row, R each) {
        for (var column = 0; column < columns.size(); column++) {
            switch (columns.get(column)) {
                case Column.Text<R> text -> {
                    sheet.inlineString(row, column, CellText.of(text.value().apply(each)));
                    Styles.text(sheet.style(row, column));
                }
                case Column.Count<R> count -> {
                    sheet.value(row, column, count.value().applyAsInt(each));
                    Styles.number(sheet.style(row, column));
                }
                case Column.Moment<R> moment -> {
                    sheet.value(row, column, moment.value().apply(each).atZone(Moments.ZONE));
                    Styles.moment(sheet.style(row, column));
                }
            }
        }
    }
}

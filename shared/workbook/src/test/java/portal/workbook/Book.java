package portal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a reader sees it: rows by the names of their columns. */
record Book(XSSFWorkbook content) {

    private static final int SUMMARY_HEADER = 7;

    static Book read(byte[] workbook) throws IOException {
        return new Book(new XSSFWorkbook(new ByteArrayInputStream(workbook)));
    }

    List<String> sheets() {
        var names = new ArrayList<String>();
        content.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    List<String> headers(String sheet) {
        return texts(content.getSheet(sheet).getRow(0));
    }

    List<Map<String, String>> rows(String sheet) {
        return StreamSupport.stream(content.getSheet(sheet).spliterator(), false)
                .skip(1)
                .map(row -> named(headers(sheet), row))
                .toList();
    }

    Map<String, String> summary(String metric) {
        var sheet = content.getSheetAt(0);
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getRowNum() > SUMMARY_HEADER)
                .filter(row -> metric.equals(text(row.getCell(0))))
                .map(row -> named(texts(sheet.getRow(SUMMARY_HEADER)), row))
                .findFirst()
                .orElseThrow();
    }

    /** The lines above the table of the summary. */
    Map<String, String> particulars() {
        var particulars = new LinkedHashMap<String, String>();
        for (var row : content.getSheetAt(0)) {
            if (row.getRowNum() < SUMMARY_HEADER && row.getCell(1) != null) {
                particulars.put(text(row.getCell(0)), text(row.getCell(1)));
            }
        }
        return particulars;
    }

    /** What stands right above the table of the summary. */
    String notice() {
        var row = content.getSheetAt(0).getRow(SUMMARY_HEADER - 1);
        return row == null ? "" : text(row.getCell(0));
    }

    List<String> cellsOfUnexpectedType() {
        var unexpected = new ArrayList<String>();
        for (var sheet : content) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (!List.of(CellType.STRING, CellType.NUMERIC, CellType.BLANK)
                                    .contains(cell.getCellType())
                            || cell.getHyperlink() != null) {
                        unexpected.add(sheet.getSheetName() + cell.getAddress());
                    }
                }
            }
        }
        return unexpected;
    }

    String format(String sheet, int row, int column) {
        return content.getSheet(sheet)
                .getRow(row)
                .getCell(column)
                .getCellStyle()
                .getDataFormatString();
    }

    int frozenRows(String sheet) {
        return content.getSheet(sheet).getPaneInformation().getHorizontalSplitTopRow();
    }

    boolean hasFilter(String sheet) {
        return content.getSheet(sheet).getCTWorksheet().isSetAutoFilter();
    }

    private static Map<String, String> named(List<String> headers, Row row) {
        var named = new LinkedHashMap<String, String>();
        for (var column = 0; column < headers.size(); column++) {
            named.put(headers.get(column), text(row.getCell(column)));
        }
        return named;
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false).map(Book::text).toList();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toString()
                        : Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            case FORMULA, BOOLEAN, ERROR, _NONE -> throw new AssertionError("Not expected in " + cell.getAddress());
        };
    }
}

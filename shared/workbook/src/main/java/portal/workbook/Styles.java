package portal.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How cells and sheets look. */
final class Styles {

    /** The height of a line of text, in points. */
    static final double LINE_HEIGHT = 15.5;

    private static final String NUMBERS = "right";

    /** Leaves room for the button of the filter. */
    private static final int INDENT = 2;

    private static final String MIDDLE = "center";
    private static final String HEADER_COLOR = "FF12506B";
    private static final String WHITE = "FFFFFFFF";

    private Styles() {}

    /** A header of two lines. */
    static void header(Worksheet sheet, int row, int lastColumn) {
        sheet.range(row, 0, row, lastColumn)
                .style()
                .bold()
                .fontColor(WHITE)
                .fillColor(HEADER_COLOR)
                .wrapText(true)
                .verticalAlignment(MIDDLE)
                .set();
        sheet.rowHeight(row, 2 * LINE_HEIGHT);
    }

    static void headerOfNumbers(StyleSetter cell) {
        cell.horizontalAlignment(NUMBERS)
                .indent(INDENT)
                .wrapText(true)
                .verticalAlignment(MIDDLE)
                .set();
    }

    static void title(StyleSetter cell) {
        cell.bold().fontSize(16).fontColor(HEADER_COLOR).set();
    }

    static void label(StyleSetter cell) {
        cell.bold().set();
    }

    /**
     * Text format, so that a value that looks like a formula or a number is not taken for one when somebody edits it.
     */
    static void text(StyleSetter cell) {
        cell.format("@").set();
    }

    static void moment(StyleSetter cell) {
        cell.format("yyyy-mm-dd hh:mm").horizontalAlignment("left").set();
    }

    /** Negative numbers in red. */
    static void number(StyleSetter cell) {
        cell.format("#,##0;[Red]-#,##0")
                .horizontalAlignment(NUMBERS)
                .indent(INDENT)
                .set();
    }

    static void note(Range cells) {
        cells.merge();
        cells.style().wrapText(true).verticalAlignment("top").set();
    }

    /** Prints on A4 landscape, all columns on one page, with the page number in the footer. */
    static void forPrinting(Worksheet sheet, String footer) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(footer, Position.RIGHT, "Calibri", 9);
    }
}

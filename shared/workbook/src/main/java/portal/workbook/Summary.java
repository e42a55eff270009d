package portal.workbook;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import portal.adapters.text.WorkbookMessage;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.EnvironmentType;
import portal.platform.text.Moments;

/** The first sheet: the totals of every metric, and how to read them. */
final class Summary {

    private static final int WHOLE_LICENSE = 2;
    private static final int FIRST_TYPE = 3;
    private static final int AVAILABLE = FIRST_TYPE + EnvironmentType.values().length;
    private static final int METRIC_WIDTH = 24;
    private static final int NUMBER_WIDTH = 17;

    /** In characters of running text. They are narrower than the digits that widths are measured in. */
    private static final int NOTE_WIDTH = (METRIC_WIDTH + AVAILABLE * NUMBER_WIDTH) * 11 / 10;

    private final WorkbookWording wording;
    private final Worksheet sheet;
    private int row;

    private Summary(WorkbookWording wording, Worksheet sheet) {
        this.wording = wording;
        this.sheet = sheet;
    }

    /** @return the size of the sheet */
    static SheetSize write(Workbook workbook, LicenseAnalysis analysis, WorkbookWording wording) throws IOException {
        var sheet = workbook.newWorksheet(wording.say(WorkbookMessage.SHEET_SUMMARY));
        var summary = new Summary(wording, sheet);
        summary.prepare();
        summary.particulars(analysis);
        summary.snapshotsRunning(analysis);
        summary.header();
        analysis.summary().forEach(summary::line);
        summary.notes();
        sheet.finish();
        return new SheetSize(summary.row, AVAILABLE + 1);
    }

    private void prepare() {
        Styles.forPrinting(sheet, wording.footer());
        sheet.hideGridLines();
        sheet.width(0, METRIC_WIDTH);
        for (var column = 1; column <= AVAILABLE; column++) {
            sheet.width(column, NUMBER_WIDTH);
        }
    }

    private void particulars(LicenseAnalysis analysis) {
        sheet.inlineString(row, 0, wording.say(WorkbookMessage.TITLE));
        Styles.title(sheet.style(row, 0));
        sheet.rowHeight(row, 24.0);
        row += 2;
        particular(WorkbookMessage.ORGANIZATION, CellText.of(analysis.organization()));
        particular(WorkbookMessage.EDITION, wording.edition(analysis.edition()));
        particular(
                WorkbookMessage.FLEX,
                wording.say(analysis.flex() ? WorkbookMessage.FLEX_ACTIVE : WorkbookMessage.FLEX_NOT_ACTIVE));
        particular(WorkbookMessage.COUNTED_AT, Moments.inWords(analysis.countedAt(), wording.language()));
    }

    /** Before the numbers, which are not all that environments reported. */
    private void snapshotsRunning(LicenseAnalysis analysis) {
        if (analysis.snapshotsRunning().isEmpty()) {
            row++;
        } else {
            note(wording.say(WorkbookMessage.SNAPSHOTS_RUNNING, wording.environments(analysis.snapshotsRunning())));
        }
    }

    private void particular(WorkbookMessage label, String value) {
        sheet.inlineString(row, 0, wording.say(label));
        Styles.label(sheet.style(row, 0));
        sheet.inlineString(row, 1, value);
        Styles.text(sheet.style(row, 1));
        row++;
    }

    private void header() {
        Styles.header(sheet, row, AVAILABLE);
        sheet.inlineString(row, 0, wording.say(WorkbookMessage.METRIC));
        headerOfNumbers(1, wording.say(WorkbookMessage.MAXIMUM));
        headerOfNumbers(WHOLE_LICENSE, used(wording.say(WorkbookMessage.WHOLE_LICENSE)));
        for (var type : EnvironmentType.values()) {
            headerOfNumbers(column(type), used(wording.type(type)));
        }
        headerOfNumbers(AVAILABLE, wording.say(WorkbookMessage.AVAILABLE));
        row++;
    }

    private void headerOfNumbers(int column, String header) {
        sheet.inlineString(row, column, header);
        Styles.headerOfNumbers(sheet.style(row, column));
    }

    private String used(String where) {
        return wording.say(WorkbookMessage.USED, where);
    }

    private void line(LicenseAnalysis.Line line) {
        sheet.inlineString(row, 0, wording.metric(line.metric()));
        number(1, line.maximum());
        line.metric()
                .pools()
                .forEach(pool -> number(pool.type().map(Summary::column).orElse(WHOLE_LICENSE), line.used(pool)));
        number(AVAILABLE, line.available());
        row++;
    }

    private void number(int column, int value) {
        sheet.value(row, column, value);
        Styles.number(sheet.style(row, column));
    }

    private void notes() {
        row++;
        sheet.inlineString(row, 0, wording.say(WorkbookMessage.HOW_TO_READ));
        Styles.label(sheet.style(row, 0));
        row++;
        List.of(
                        WorkbookMessage.NOTE_WHOLE_LICENSE,
                        WorkbookMessage.NOTE_PER_TYPE,
                        WorkbookMessage.NOTE_NEGATIVE,
                        WorkbookMessage.NOTE_ONCE,
                        WorkbookMessage.NOTE_FREE,
                        WorkbookMessage.NOTE_FLEX)
                .forEach(note -> note(wording.say(note)));
        note(wording.say(WorkbookMessage.NOTE_SUMS, wording.say(WorkbookMessage.SHEET_USERS)));
    }

    private void note(String text) {
        sheet.inlineString(row, 0, text);
        Styles.note(sheet.range(row, 0, row, AVAILABLE));
        sheet.rowHeight(row, Styles.LINE_HEIGHT * Math.ceilDiv(text.length(), NOTE_WIDTH));
        row++;
    }

    private static int column(EnvironmentType type) {
        return FIRST_TYPE + List.of(EnvironmentType.values()).indexOf(type);
    }
}

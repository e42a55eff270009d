package portal.workbook;

import java.io.IOException;
import java.util.List;
import portal.adapters.text.WorkbookMessage;
import portal.domain.analysis.LicenseAnalysis;
import portal.platform.text.Moments;

/** The first sheet: the totals of every metric, and how to read them. */
final class SummarySheet {

    private static final double TITLE_HEIGHT = 24;

    /** In characters of running text. They are narrower than the digits that widths are measured in. */
    private static final int NOTE_WIDTH = 150;

    private final AnalysisLists lists;
    private final WorkbookWording wording;
    private final Sheet sheet;

    private SummarySheet(AnalysisLists lists, WorkbookWording wording, Sheet sheet) {
        this.lists = lists;
        this.wording = wording;
        this.sheet = sheet;
    }

    /** @return where the shares of the maxima stand */
    static String write(Sheet sheet, LicenseAnalysis analysis, AnalysisLists lists, WorkbookWording wording)
            throws IOException {
        var summary = new SummarySheet(lists, wording, sheet);
        summary.particulars(analysis);
        summary.snapshotsRunning(analysis);
        var list = lists.summary();
        ListSheets.header(sheet, list.columns());
        var first = sheet.rows() + 1;
        for (var line : analysis.summary()) {
            sheet.beginRow();
            ListSheets.cells(sheet, list.columns(), line);
            sheet.endRow();
        }
        var shares = Xml.column(list.columns().size() - 1);
        var range = shares + first + ":" + shares + sheet.rows();
        summary.notes();
        sheet.spool().close();
        return range;
    }

    private void particulars(LicenseAnalysis analysis) throws IOException {
        sheet.beginRow(TITLE_HEIGHT);
        sheet.wideText(Style.TITLE, wording.say(WorkbookMessage.TITLE));
        sheet.endRow();
        sheet.emptyRow();
        particular(WorkbookMessage.ORGANIZATION, analysis.organization());
        particular(WorkbookMessage.EDITION, wording.edition(analysis.edition()));
        particular(
                WorkbookMessage.FLEX,
                wording.say(analysis.flex() ? WorkbookMessage.FLEX_ACTIVE : WorkbookMessage.FLEX_NOT_ACTIVE));
        particular(WorkbookMessage.COUNTED_AT, Moments.inWords(analysis.countedAt(), wording.language()));
    }

    private void particular(WorkbookMessage label, String value) throws IOException {
        sheet.beginRow();
        sheet.wideText(Style.LABEL, wording.say(label));
        sheet.wideText(Style.TEXT, value);
        sheet.endRow();
    }

    /** Before the numbers, which are not all that environments reported. */
    private void snapshotsRunning(LicenseAnalysis analysis) throws IOException {
        if (analysis.snapshotsRunning().isEmpty()) {
            sheet.emptyRow();
        } else {
            note(
                    Style.WARNING,
                    wording.say(WorkbookMessage.SNAPSHOTS_RUNNING, AnalysisLists.codes(analysis.snapshotsRunning())));
        }
    }

    private void notes() throws IOException {
        sheet.emptyRow();
        sheet.beginRow();
        sheet.wideText(Style.LABEL, wording.say(WorkbookMessage.HOW_TO_READ));
        sheet.endRow();
        for (var note : List.of(
                WorkbookMessage.NOTE_GRANTED,
                WorkbookMessage.NOTE_WHOLE_LICENSE,
                WorkbookMessage.NOTE_PER_TYPE,
                WorkbookMessage.NOTE_SHARE,
                WorkbookMessage.NOTE_ONCE,
                WorkbookMessage.NOTE_FREE,
                WorkbookMessage.NOTE_FLEX)) {
            note(Style.NOTE, wording.say(note));
        }
        note(Style.NOTE, wording.say(WorkbookMessage.NOTE_SUMS, wording.say(WorkbookMessage.SHEET_USERS)));
    }

    private void note(Style style, String text) throws IOException {
        sheet.beginRow(Sheet.LINE_HEIGHT * Math.ceilDiv(text.length(), NOTE_WIDTH));
        sheet.wideText(style, text);
        sheet.mergeTo(lists.summary().columns().size() - 1);
        sheet.endRow();
    }
}

package portal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Worksheet;
import portal.adapters.text.WorkbookMessage;
import portal.domain.access.Language;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbook;
import portal.domain.analysis.Workbooks;
import portal.platform.text.Moments;

/**
 * Makes the .xlsx file of an analysis: a summary, the users, the employees and the environments. It holds no formulas, and its
 * rows are in the order of the analysis.
 */
public final class FastExcelWorkbooks implements Workbooks {

    private final int rowsPerSheet;

    public FastExcelWorkbooks() {
        this(Worksheet.MAX_ROWS);
    }

    FastExcelWorkbooks(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public Workbook write(LicenseAnalysis analysis, Language language) {
        var wording = new WorkbookWording(language);
        try {
            return new Workbook(
                    wording.say(WorkbookMessage.FILE_NAME, Moments.date(analysis.countedAt())),
                    content(analysis, wording));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    private byte[] content(LicenseAnalysis analysis, WorkbookWording wording) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(content, wording.say(WorkbookMessage.TITLE), null)) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            Summary.write(workbook, analysis, wording);
            new DetailSheets(wording, rowsPerSheet).write(workbook, analysis);
        }
        return content.toByteArray();
    }
}

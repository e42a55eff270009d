package portal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Worksheet;
import portal.adapters.text.WorkbookMessage;
import portal.domain.access.Language;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.analysis.Workbook;
import portal.domain.analysis.Workbooks;
import portal.platform.text.Moments;

/**
 * Makes the .xlsx file of an analysis: a summary, the users, the employees and the environments. It holds no formulas,
 * and its rows are in the order of the analysis.
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
        } catch (IOException fault) {
            throw new UncheckedIOException("Writing the file failed", fault);
        }
    }

    private byte[] content(LicenseAnalysis analysis, WorkbookWording wording) throws IOException {
        var file = Files.createTempFile("analysis-", ".xlsx");
        try {
            var sizes = write(analysis, wording, file);
            var content = new ByteArrayOutputStream();
            new Repacking(sizes, LocalDateTime.ofInstant(analysis.countedAt(), Moments.ZONE)).repack(file, content);
            return content.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    private List<SheetSize> write(LicenseAnalysis analysis, WorkbookWording wording, Path file) throws IOException {
        try (var output = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(output, wording.say(WorkbookMessage.TITLE), null)) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            workbook.setGlobalDefaultFont("Calibri", 11);
            var sizes = new ArrayList<SheetSize>();
            sizes.add(Summary.write(workbook, analysis, wording));
            sizes.addAll(new DetailSheets(wording, rowsPerSheet).write(workbook, analysis));
            return sizes;
        }
    }
}

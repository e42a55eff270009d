package portal.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.AnalysisFiles;
import portal.domain.analysis.AnalysisRequest;

/** Makes the files of analyses in a temporary folder. */
public final class StreamedFiles implements AnalysisFiles {

    /** As many as a sheet has in Excel. */
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final Packers packers = Packers.perProcessor();
    private final int rowsOfASheet;

    public StreamedFiles() {
        this(ROWS_OF_A_SHEET);
    }

    /** @param rowsOfASheet with the header, at least 2 */
    StreamedFiles(int rowsOfASheet) {
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public AnalysisFile begin(AnalysisRequest.Format format, Language language) {
        var wording = new WorkbookWording(language);
        var folder = Folder.temporary();
        return switch (format) {
            case XLSX -> new XlsxFile(wording, folder, packers, rowsOfASheet);
            case CSV -> csv(wording, folder);
        };
    }

    private static AnalysisFile csv(WorkbookWording wording, Folder folder) {
        try {
            return new CsvFile(wording, folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("No file for the lists", fault);
        }
    }
}

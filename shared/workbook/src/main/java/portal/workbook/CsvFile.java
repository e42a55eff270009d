package portal.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import portal.adapters.text.WorkbookMessage;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.HolderId;
import portal.platform.text.Moments;

/** The lists of the analysis as texts (.csv), each in an entry of one ZIP file. */
final class CsvFile implements AnalysisFile {

    private static final String MEDIA_TYPE = "application/zip";
    private static final int BUFFER = 1 << 16;

    /** Tells a spreadsheet program that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final WorkbookWording wording;
    private final AnalysisLists lists;
    private final Folder folder;
    private final Path file;
    private final ZipOutputStream zip;
    private final Writer writer;
    private final Map<HolderId.Kind, CsvList<HolderRow>> holders = new EnumMap<>(HolderId.Kind.class);

    CsvFile(WorkbookWording wording, Folder folder) throws IOException {
        this.wording = wording;
        this.lists = new AnalysisLists(wording);
        this.folder = folder;
        this.file = folder.path().resolve("analysis.zip");
        this.zip = new ZipOutputStream(Files.newOutputStream(file));
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public void add(HolderRow row) {
        try {
            begun(row.kind()).write(row);
        } catch (IOException fault) {
            throw new UncheckedIOException("Writing a row failed", fault);
        }
    }

    /** Those of one kind come together, so that a list is begun once. */
    private CsvList<HolderRow> begun(HolderId.Kind kind) throws IOException {
        var known = holders.get(kind);
        if (known == null) {
            known = begin(lists.of(kind));
            holders.put(kind, known);
        }
        return known;
    }

    private <R> CsvList<R> begin(AnalysisList<R> list) throws IOException {
        writer.flush();
        zip.putNextEntry(new ZipEntry(list.name() + ".csv"));
        writer.write(BYTE_ORDER_MARK);
        var csv = new CsvList<>(list, writer, wording.language() == Language.NL ? ';' : ',');
        csv.header();
        return csv;
    }

    @Override
    public Document finish(LicenseAnalysis analysis) {
        try {
            for (var kind : HolderId.Kind.values()) {
                begun(kind);
            }
            write(lists.environments(analysis.snapshotsRunning()), analysis.environments());
            write(lists.days(), AnalysisLists.lines(analysis.days()));
            write(lists.advice(), AnalysisLists.advice(analysis.advice()));
            write(lists.summary(), analysis.summary());
            writer.close();
            var name = wording.say(WorkbookMessage.FILE_NAME, Moments.date(analysis.countedAt()));
            return new Document(name + ".zip", MEDIA_TYPE, file, Files.size(file));
        } catch (IOException fault) {
            throw new UncheckedIOException("Writing the lists failed", fault);
        }
    }

    private <R> void write(AnalysisList<R> list, List<R> rows) throws IOException {
        var csv = begin(list);
        for (var row : rows) {
            csv.write(row);
        }
    }

    /** Also ends a file that was not finished. */
    @Override
    public void close() {
        try (folder) {
            writer.close();
        } catch (IOException fault) {
            throw new UncheckedIOException("The lists could not be closed", fault);
        }
    }
}

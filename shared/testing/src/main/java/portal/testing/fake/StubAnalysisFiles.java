package portal.testing.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisFile;
import portal.domain.analysis.AnalysisFiles;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.LicenseAnalysis;

/** Makes files of 14 bytes, and remembers what was to be in them. */
public final class StubAnalysisFiles implements AnalysisFiles {

    private final List<StubFile> begun = new CopyOnWriteArrayList<>();

    @Override
    public StubFile begin(AnalysisRequest.Format format, Language language) {
        var file = new StubFile("analysis-" + language + "." + format, temporary());
        begun.add(file);
        return file;
    }

    private static Path temporary() {
        try {
            return Files.writeString(Files.createTempFile("stub-", ".file"), "not a workbook");
        } catch (IOException fault) {
            throw new UncheckedIOException("No file", fault);
        }
    }

    /** Every file that was begun, closed or not. */
    public List<StubFile> begun() {
        return List.copyOf(begun);
    }

    /** A file, with the rows that came. */
    public static final class StubFile implements AnalysisFile {

        private final String name;
        private final Path path;
        private final List<HolderRow> rows = new ArrayList<>();

        private StubFile(String name, Path path) {
            this.name = name;
            this.path = path;
        }

        public List<HolderRow> rows() {
            return List.copyOf(rows);
        }

        public boolean isClosed() {
            return Files.notExists(path);
        }

        @Override
        public void add(HolderRow row) {
            rows.add(row);
        }

        @Override
        public Document finish(LicenseAnalysis analysis) {
            return new Document(name, "application/octet-stream", path, 14);
        }

        @Override
        public void close() {
            try {
                Files.delete(path);
            } catch (IOException fault) {
                throw new UncheckedIOException("The file is still there", fault);
            }
        }
    }
}

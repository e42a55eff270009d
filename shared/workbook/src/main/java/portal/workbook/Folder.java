package portal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the files of one analysis, which goes with all of them. */
record Folder(Path path) implements Closeable {

    static Folder temporary() {
        try {
            return new Folder(Files.createTempDirectory("analysis-"));
        } catch (IOException fault) {
            throw new UncheckedIOException("No folder for the analysis", fault);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException fault) {
            throw new UncheckedIOException("The files of an analysis are still there", fault);
        }
    }
}

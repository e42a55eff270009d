package portal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Begins the sheets of one workbook. Close it to end those that a fault left unfinished. */
final class XlsxSheets implements Closeable {

    private final Path folder;
    private final Executor threads;
    private final SharedTexts shared;
    private final int rowsOfASheet;
    private final List<Spool> begun = new ArrayList<>();

    /** @param rowsOfASheet with the header */
    XlsxSheets(Path folder, Executor threads, SharedTexts shared, int rowsOfASheet) {
        this.folder = folder;
        this.threads = threads;
        this.shared = shared;
        this.rowsOfASheet = rowsOfASheet;
    }

    int rowsOfASheet() {
        return rowsOfASheet;
    }

    Sheet begin(String name) throws IOException {
        var spool = new Spool(folder, threads);
        begun.add(spool);
        return new Sheet(name, spool, shared);
    }

    @Override
    public void close() throws IOException {
        for (var spool : begun) {
            spool.close();
        }
    }
}

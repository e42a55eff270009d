package portal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Keeps the rows of a sheet packed in a file, until it is known what comes before them. */
final class Spool implements Closeable {

    private final Path file;
    private final Deflating packing;
    private final XmlBytes content;

    /** @param folder where the file is kept */
    Spool(Path folder, Executor threads) throws IOException {
        this.file = Files.createTempFile(folder, "rows-", ".deflated");
        this.packing = new Deflating(Files.newOutputStream(file), threads);
        this.content = new XmlBytes(packing);
    }

    XmlBytes content() {
        return content;
    }

    /** Ends the writing. What follows is known after it. */
    @Override
    public void close() throws IOException {
        content.close();
    }

    int checksum() {
        return packing.checksum();
    }

    long size() {
        return packing.size();
    }

    long packedSize() {
        return packing.packedSize();
    }

    InputStream packed() throws IOException {
        return Files.newInputStream(file);
    }
}

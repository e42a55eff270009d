package portal.domain.analysis;

import java.nio.file.Path;

/** A file of an analysis, which grows row by row and does not stay in memory. For use by one thread. */
public interface AnalysisFile extends AutoCloseable {

    /** Adds a row; those of one kind of holder come together. */
    void add(HolderRow row);

    /** Adds the rest, which is known when all rows are there. */
    Document finish(LicenseAnalysis analysis);

    /** Removes the file. */
    @Override
    void close();

    /**
     * A finished file.
     *
     * @param name what its reader sees
     * @param size in bytes
     */
    record Document(String name, String mediaType, Path path, long size) {}
}

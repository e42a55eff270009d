package portal.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with kept data, which one portal at a time may use. */
final class DataFolder implements AutoCloseable {
    private final @Nullable FileChannel lock;

    private DataFolder(@Nullable FileChannel lock) {
        this.lock = lock;
    }

    /**
     * @param folder null to keep everything in memory
     * @throws IOException when the folder cannot be used, or is in use
     */
    static DataFolder claim(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new DataFolder(null);
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new IOException(folder + " is no folder");
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IOException(folder + " is in use by another portal");
        }
        return new DataFolder(channel);
    }

    /** Whether the lock was taken. A second claim within the same process throws. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException own) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}

package portal.domain.download;

import java.net.URI;
import java.nio.file.Path;

/** Stores the files of downloads. */
public interface DownloadFiles {

    /**
     * Stores a file under the key of its download, which is new.
     *
     * @throws FileNotStored when it may not be there completely; offer it anew
     */
    void put(Download download, Path file);

    /** The address from which a browser saves the file under its name. It is good for 5 minutes. */
    URI link(Download download);

    /** A file could not be stored. */
    final class FileNotStored extends RuntimeException {

        public FileNotStored(String message) {
            super(message);
        }

        public FileNotStored(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

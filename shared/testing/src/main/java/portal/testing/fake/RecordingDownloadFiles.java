package portal.testing.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portal.domain.download.Download;
import portal.domain.download.DownloadFiles;

/** Keeps files in memory, and makes links that show where they lead. */
public final class RecordingDownloadFiles implements DownloadFiles {

    private final Map<String, byte[]> files = new HashMap<>();
    private Runnable beforePut = () -> {};

    /** From now on this happens before a file is stored. It may throw. */
    public void before(Runnable putting) {
        beforePut = putting;
    }

    public Optional<byte[]> content(Download download) {
        return Optional.ofNullable(files.get(download.key()));
    }

    public int count() {
        return files.size();
    }

    @Override
    public void put(Download download, Path file) {
        beforePut.run();
        try {
            files.put(download.key(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI link(Download download) {
        return URI.create("https://files.example/" + download.key() + "?download");
    }
}

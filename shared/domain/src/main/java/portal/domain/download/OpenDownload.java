package portal.domain.download;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Leads whoever has a link to its file. */
public final class OpenDownload {

    private final Downloads downloads;
    private final DownloadFiles files;
    private final Clock clock;

    public OpenDownload(Downloads downloads, DownloadFiles files, Clock clock) {
        this.downloads = downloads;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The address of the file, for 5 minutes; empty when the link is not good, or not any more.
     *
     * @param token empty when the link has none that is well-formed; nothing is read then
     */
    public Optional<URI> open(Optional<DownloadToken> token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var found = downloads.find(token.get().hash());
        return found.isPresent() && found.get().isGoodAt(clock.instant())
                ? Optional.of(files.link(found.get().download()))
                : Optional.empty();
    }
}

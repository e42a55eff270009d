package portal.domain.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import portal.domain.incident.Attachment;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileStore;

/** Gives links that tell what they are for. */
public final class StubFileStore implements FileStore {
    private final Clock clock;

    StubFileStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Link uploadLink(FileKey key, Attachment attachment) {
        return new Link("https://files.example/" + key + "?upload", attachment.uploadUntil());
    }

    @Override
    public Link downloadLink(FileKey key, Attachment attachment) {
        return new Link(
                "https://files.example/" + key + "?download",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5)));
    }
}

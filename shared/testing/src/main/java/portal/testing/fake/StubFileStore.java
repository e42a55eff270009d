package portal.testing.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import portal.domain.access.OrganizationId;
import portal.domain.incident.Attachment;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileStore;
import portal.domain.incident.OrphanedFiles;
import portal.domain.organization.FileRemoval;

/** Makes links that show their purpose, and records the removals. */
public final class StubFileStore implements FileStore, FileRemoval, OrphanedFiles {
    private final Clock clock;
    private final List<String> removed = new ArrayList<>();

    public StubFileStore(Clock clock) {
        this.clock = clock;
    }

    /** The prefixes of the removed keys. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    @Override
    public void removeAll(OrganizationId organization) {
        removed.add(FileKey.allOf(organization));
    }

    @Override
    public void remove(FileKey key) {
        removed.add(key.toString());
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

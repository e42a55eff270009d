package portal.domain.download;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;

/** Offers a file to a contact by a link, for example when it is too large for a mail (docs/domain.md, section 8). */
public final class OfferDownload {

    private final Downloads downloads;
    private final DownloadFiles files;
    private final TransactionRunner transactions;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random must be hard to predict */
    public OfferDownload(
            Downloads downloads,
            DownloadFiles files,
            TransactionRunner transactions,
            RandomGenerator random,
            Clock clock) {
        this.downloads = downloads;
        this.files = files;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Stores the file first, and then what the link leads to. So a link that is given out is good. A file without a
     * link is removed when its time is up. Each call makes another link.
     *
     * @param contact the link is good as long as the organization has this contact
     * @param fileName the name it is saved under
     * @param mediaType as in the header {@code Content-Type}
     * @throws DownloadFiles.FileNotStored when the file could not be stored
     * @throws portal.domain.decision.StoreUnavailable when the store does not answer, or the contact has left
     */
    public Offer offer(OrganizationId organization, ContactId contact, Path file, String fileName, String mediaType) {
        var token = DownloadToken.random(random);
        var download = Download.offered(token, organization, contact, fileName, mediaType, clock.instant());
        files.put(download, file);
        transactions.run(() -> add(download));
        return new Offer(token, download.expiresAt());
    }

    /** An attempt of which the store did not tell may have been committed. */
    private Decision<Download> add(Download download) {
        return downloads.find(download.hash()).isPresent()
                ? Decision.of(download)
                : Decision.of(download).and(downloads.add(download));
    }

    /**
     * What was offered.
     *
     * @param token of the link, which nobody else knows
     * @param expiresAt the first moment at which the link is no longer good
     */
    public record Offer(DownloadToken token, Instant expiresAt) {}
}

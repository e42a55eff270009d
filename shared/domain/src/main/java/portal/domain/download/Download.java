package portal.domain.download;

import java.time.Duration;
import java.time.Instant;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/**
 * A file that was offered to a contact by a link.
 *
 * @param hash of the token in the link
 * @param contact the one it was made for
 * @param fileName the name it is saved under
 * @param mediaType as in the header {@code Content-Type}
 * @param createdAt before the file was stored
 * @param expiresAt the first moment at which the link is no longer good
 */
public record Download(
        String hash,
        OrganizationId organization,
        ContactId contact,
        String fileName,
        String mediaType,
        Instant createdAt,
        Instant expiresAt) {

    /** How long a link is good (docs/domain.md, section 8). */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** A file that is offered from now on. */
    static Download offered(
            DownloadToken token,
            OrganizationId organization,
            ContactId contact,
            String fileName,
            String mediaType,
            Instant now) {
        return new Download(token.hash(), organization, contact, fileName, mediaType, now, now.plus(GOOD_FOR));
    }

    /** The key of the file in the bucket. All keys of an organization begin with its id and a slash. */
    public String key() {
        return organization + "/" + hash;
    }
}

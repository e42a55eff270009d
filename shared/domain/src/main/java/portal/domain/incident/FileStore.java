package portal.domain.incident;

import java.time.Instant;

/** Stores the files of attachments. Anybody who has a link may follow it without signing in, until it expires. */
public interface FileStore {

    /** A link that accepts one file of exactly this type and size, until {@link Attachment#uploadUntil()}. */
    Link uploadLink(FileKey key, Attachment attachment);

    /** A link that returns the file under its name. Browsers save it and do not show it. */
    Link downloadLink(FileKey key, Attachment attachment);

    /** @param expiresAt a whole second */
    public record Link(String url, Instant expiresAt) {}
}

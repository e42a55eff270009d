package portal.domain.incident;

import java.time.Instant;

/** Where the files of attachments are. Whoever has a link may follow it, without signing in, until it expires. */
public interface FileStore {

    /** A link that takes the file, of exactly its type and size, until {@link Attachment#uploadUntil()}. */
    Link uploadLink(FileKey key, Attachment attachment);

    /** A link that gives the file under its name, to be saved and not to be shown. */
    Link downloadLink(FileKey key, Attachment attachment);

    /** @param expiresAt a whole second */
    public record Link(String url, Instant expiresAt) {}
}

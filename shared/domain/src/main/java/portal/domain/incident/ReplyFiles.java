package portal.domain.incident;

/** Uploads the files of replies by mail. They are taken in as others are, when they have arrived. */
public interface ReplyFiles {

    /**
     * Uploads the file of an awaited attachment. Changes nothing when the file is there already.
     *
     * @throws RuntimeException when the store of files does not take it
     */
    void upload(FileKey key, Attachment attachment, byte[] content);
}

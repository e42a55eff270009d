package portal.domain.incident;

/** An attachment with a link to its file: to upload it while it is awaited, and to download it afterwards. */
public record PresignedAttachment(Attachment attachment, FileStore.Link link) {

    static PresignedAttachment of(FileKey key, Attachment attachment, FileStore files) {
        return new PresignedAttachment(
                attachment,
                attachment.isStored() ? files.downloadLink(key, attachment) : files.uploadLink(key, attachment));
    }
}

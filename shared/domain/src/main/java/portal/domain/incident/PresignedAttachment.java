package portal.domain.incident;

/** An attachment with the way to its file: to upload it while it is awaited, to download it afterwards. */
public record PresignedAttachment(Attachment attachment, FileStore.Link link) {

    static PresignedAttachment of(FileKey key, Attachment attachment, FileStore files) {
        return new PresignedAttachment(
                attachment,
                attachment.isStored() ? files.downloadLink(key, attachment) : files.uploadLink(key, attachment));
    }
}

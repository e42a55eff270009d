package portal.platform.mail;

/**
 * A file that goes with a mail. The content is shared, not copied: callers must not change it.
 *
 * @param type the media type
 */
@SuppressWarnings("ArrayRecordComponent")
public record AttachedFile(String fileName, String type, byte[] content) {}

package portal.platform.mail;

/**
 * A file that goes with a mail. The content is shared, not copied: whoever gets it leaves it as it is.
 *
 * @param type the media type
 */
@SuppressWarnings("ArrayRecordComponent")
public record AttachedFile(String fileName, String type, byte[] content) {}

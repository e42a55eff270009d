package portal.mime;

/**
 * A part of a mail that has no parts itself.
 *
 * @param headers its own header fields
 * @param type its media type, such as {@code text/plain}
 * @param parent the multipart around it
 * @param content its bytes without their transfer encoding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Part(MailHeaders headers, String type, Parent parent, byte[] content) {

    /**
     * A multipart.
     *
     * @param number tells it from the others of the mail
     * @param type its media type; empty around the whole mail
     */
    record Parent(int number, String type) {

        static final Parent NONE = new Parent(0, "");
    }

    HeaderParameters contentType() {
        return headers.parameters("Content-Type");
    }

    /** The name of the file without any path; empty if it has none. */
    String name() {
        var name = headers.parameters("Content-Disposition").get("filename");
        if (name.isBlank()) {
            name = contentType().get("name");
        }
        return CleanText.onOneLine(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    private boolean isAttachment() {
        return headers.parameters("Content-Disposition").value().equals("attachment");
    }

    /** Whether it is a file and no text of the mail itself. */
    boolean isFile() {
        return isAttachment() || !name().isEmpty() || (!isText() && !isNoteOfServer());
    }

    private boolean isText() {
        return type.startsWith("text/");
    }

    /** What says how a mail got on; a mail in a mail is none. */
    private boolean isNoteOfServer() {
        return type.startsWith("message/") && !type.equals("message/rfc822");
    }
}

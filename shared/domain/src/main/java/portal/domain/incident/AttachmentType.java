package portal.domain.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What may be attached to an incident: types of files that support can open, and that run nothing when they are opened.
 */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    TEXT("text/plain", "txt", "log"),
    CSV("text/csv", "csv"),
    DOCUMENT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ARCHIVE("application/zip", "zip"),
    MAIL("message/rfc822", "eml"),
    OUTLOOK_MAIL("application/vnd.ms-outlook", "msg");

    private final String mediaType;
    private final List<String> extensions;

    AttachmentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Empty when files of this type may not be attached. */
    public static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** As in the header {@code Content-Type}, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The extensions that a file of this type may have, in lower case. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether the extension of this name fits the type. */
    public boolean fits(FileName name) {
        return extensions.contains(name.extension());
    }
}

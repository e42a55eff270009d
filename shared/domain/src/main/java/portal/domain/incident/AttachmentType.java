package portal.domain.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be attached to an incident: types of files that support can open, and that run nothing when they are opened.
 */
public enum AttachmentType {
    PDF("application/pdf", List.of("pdf"), Set.of("application/x-pdf")),
    PNG("image/png", List.of("png"), Set.of("image/x-png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), Set.of("image/jpg", "image/pjpeg")),
    GIF("image/gif", List.of("gif"), Set.of()),
    TEXT("text/plain", List.of("txt", "log"), Set.of("text/x-log")),
    CSV(
            "text/csv",
            List.of("csv"),
            Set.of("application/vnd.ms-excel", "application/csv", "text/x-csv", "text/comma-separated-values")),
    DOCUMENT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), Set.of()),
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), Set.of()),
    ARCHIVE("application/zip", List.of("zip"), Set.of("application/x-zip-compressed", "application/x-zip")),
    MAIL("message/rfc822", List.of("eml"), Set.of()),
    OUTLOOK_MAIL("application/vnd.ms-outlook", List.of("msg"), Set.of());

    /** What browsers say of a file whose type they do not know. */
    private static final Set<String> UNKNOWN = Set.of("", "application/octet-stream");

    private final String mediaType;
    private final List<String> extensions;
    private final Set<String> aliases;

    AttachmentType(String mediaType, List<String> extensions, Set<String> aliases) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.aliases = aliases;
    }

    /**
     * The type of a file. The name decides where browsers call the type by another name, or do not know it.
     *
     * @param mediaType as in the header {@code Content-Type}, without parameters; case does not matter
     * @return empty when files of this type may not be attached
     */
    public static Optional<AttachmentType> of(String mediaType, FileName name) {
        var lowerCase = lowerCase(mediaType);
        for (var type : values()) {
            if (type.mediaType.equals(lowerCase)) {
                return Optional.of(type);
            }
        }
        return ofName(lowerCase, name);
    }

    /** Whether browsers say this of some file that may be attached. */
    public static boolean isKnown(String mediaType) {
        var lowerCase = lowerCase(mediaType);
        return UNKNOWN.contains(lowerCase)
                || Stream.of(values())
                        .anyMatch(type -> type.mediaType.equals(lowerCase) || type.aliases.contains(lowerCase));
    }

    private static Optional<AttachmentType> ofName(String lowerCase, FileName name) {
        for (var type : values()) {
            if (type.fits(name) && (UNKNOWN.contains(lowerCase) || type.aliases.contains(lowerCase))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String lowerCase(String mediaType) {
        return mediaType.strip().toLowerCase(Locale.ROOT);
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

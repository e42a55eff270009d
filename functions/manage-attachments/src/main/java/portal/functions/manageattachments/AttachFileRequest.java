package portal.functions.manageattachments;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.domain.incident.AttachFile;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.FileName;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/**
 * The body with which a file is attached.
 *
 * @param author of the vendor's employees, whom the back office may name
 */
record AttachFileRequest(AttachFile.NewFile file, Optional<String> author) {

    private static final int LONGEST_MEDIA_TYPE = 100;
    private static final int LONGEST_AUTHOR = 100;

    static Parsed<AttachFileRequest> read(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            var file = RawFile.of(fields);
            return () -> new AttachFileRequest(file.toCommand(), Optional.empty());
        });
    }

    static Parsed<AttachFileRequest> readAsSupport(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            var file = RawFile.of(fields);
            var author = fields.optional("author").line(1, LONGEST_AUTHOR);
            return () -> new AttachFileRequest(file.toCommand(), author);
        });
    }

    private record RawFile(Optional<FileName> name, Optional<AttachmentType> type, Optional<Integer> size) {

        static RawFile of(Fields fields) {
            var nameField = fields.required("name");
            var name = nameField.parsed(text -> FileName.parse(text.strip()), FieldMessage.INVALID_FILE_NAME);
            var type = type(fields.required("type"));
            type.filter(known -> name.isPresent() && !known.fits(name.get()))
                    .ifPresent(known ->
                            nameField.refuse(FieldMessage.WRONG_EXTENSION, String.join(", ", known.extensions())));
            return new RawFile(name, type, fields.required("size").wholeNumber(1, Attachment.LARGEST));
        }

        AttachFile.NewFile toCommand() {
            return new AttachFile.NewFile(name.orElseThrow(), type.orElseThrow(), size.orElseThrow());
        }

        private static Optional<AttachmentType> type(Field field) {
            return field.anyText(LONGEST_MEDIA_TYPE)
                    .flatMap(text -> AttachmentType.ofMediaType(text).or(() -> {
                        field.refuse(FieldMessage.NOT_ALLOWED, allowed());
                        return Optional.empty();
                    }));
        }

        private static String allowed() {
            return Arrays.stream(AttachmentType.values())
                    .map(AttachmentType::mediaType)
                    .collect(Collectors.joining(", "));
        }
    }
}

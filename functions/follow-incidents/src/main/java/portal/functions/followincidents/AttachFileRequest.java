package portal.functions.followincidents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.adapters.access.ActingPerson;
import portal.adapters.incident.IncidentPath;
import portal.domain.incident.AttachFile;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentReference;
import portal.domain.text.DisplayText;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of a request to attach a file. */
record AttachFileRequest(Optional<FileName> name, Optional<AttachmentType> type, Optional<Integer> size) {

    private static final int LONGEST_MEDIA_TYPE = 100;

    /** Of {@code POST /incidents/{number}/attachments}. */
    static Parsed<AttachFile.Command> read(HttpRequest request) {
        return IncidentPath.ofCustomer(request)
                .then(number -> RequestBody.read(request, fields -> {
                    var file = of(fields);
                    return () -> new AttachFile.Command(number, file.toCommand());
                }));
    }

    /**
     * Of {@code POST /organizations/{org}/incidents/{number}/attachments}: systems may name the employee who attaches
     * it.
     */
    static Parsed<AttachFile.SupportCommand> ofSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request).then(incident -> ofSupport(request, incident));
    }

    private static Parsed<AttachFile.SupportCommand> ofSupport(HttpRequest request, IncidentReference incident) {
        return RequestBody.read(request, fields -> {
            var file = of(fields);
            var employee = ActingPerson.optional(request, fields, "author");
            return () -> new AttachFile.SupportCommand(incident, file.toCommand(), employee);
        });
    }

    private static AttachFileRequest of(Fields fields) {
        var nameField = fields.required("name");
        var name = nameField.parsed(text -> FileName.parse(DisplayText.trimmed(text)), FieldMessage.INVALID_FILE_NAME);
        var type = type(fields.required("type"), name);
        if (type.isPresent() && name.isPresent() && !type.get().fits(name.get())) {
            nameField.refuse(
                    FieldMessage.wrongExtension(String.join(", ", type.get().extensions())));
        }
        return new AttachFileRequest(name, type, fields.required("size").wholeNumber(1, Attachment.LARGEST));
    }

    private AttachFile.NewFile toCommand() {
        return new AttachFile.NewFile(name.orElseThrow(), type.orElseThrow(), size.orElseThrow());
    }

    private static Optional<AttachmentType> type(Field field, Optional<FileName> name) {
        var text = field.anyText(LONGEST_MEDIA_TYPE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var type = name.flatMap(known -> AttachmentType.of(text.get(), known));
        if (name.isPresent() ? type.isEmpty() : !AttachmentType.isKnown(text.get())) {
            field.refuse(FieldMessage.notAllowed(allowed()));
        }
        return type;
    }

    private static String allowed() {
        return Arrays.stream(AttachmentType.values())
                .map(AttachmentType::mediaType)
                .collect(Collectors.joining(", "));
    }
}

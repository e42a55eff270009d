package portal.platform.http;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.platform.json.Json;

/** The fields of a JSON object, read one by one. Fields that were never read are unknown, which is an error. */
public final class Fields {

    private final Json.Struct object;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    Fields(Json.Struct object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** A field that must be there. */
    public Field required(String name) {
        var value = optional(name);
        if (value.isAbsent()) {
            value.refuse(FieldMessage.REQUIRED);
        }
        return value;
    }

    /** A field that may be absent or null. */
    public Field optional(String name) {
        known.add(name);
        var value = object.member(name);
        var isNull = value.isPresent() && value.get() instanceof Json.Null;
        return new Field(
                isNull ? Optional.empty() : value,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                errors);
    }

    /** A field that must be there, whatever its value. */
    public Optional<Json> requiredValue(String name) {
        known.add(name);
        var value = object.member(name);
        if (value.isEmpty()) {
            refuse(name, FieldMessage.REQUIRED);
        }
        return value;
    }

    /** The query parameters of the same request. Their errors are collected with those of the fields. */
    public QueryParameters.Parameters parameters(HttpRequest request) {
        return new QueryParameters.Parameters(request, errors);
    }

    /** A field that the API shows but nobody can change. Its value is ignored. */
    public void ignored(String name) {
        known.add(name);
    }

    /** For what only the fields together can tell. */
    public void refuse(String name, FieldMessage message) {
        errors.add(new FieldError(pointer + "/" + name, message));
    }

    void refuseUnknown() {
        for (var name : object.members().keySet()) {
            if (!known.contains(name)) {
                optional(name).refuse(FieldMessage.UNKNOWN_FIELD);
            }
        }
    }
}

package portal.mime;

import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;

/** The header fields of a mail, or of a part of one. */
record MailHeaders(List<RawField> fields) {

    MailHeaders {
        fields = List.copyOf(fields);
    }

    static RawField raw(Field field) {
        return field instanceof RawField raw ? raw : new RawField(field.getName(), field.getBody());
    }

    List<RawField> all(String name) {
        return fields.stream()
                .filter(field -> field.getName().equalsIgnoreCase(name))
                .toList();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /** The value of the first such field on one line. */
    Optional<String> value(String name) {
        return all(name).stream().findFirst().map(MailHeaders::value);
    }

    /** The first such field, with its parameters. */
    HeaderParameters parameters(String name) {
        return all(name).stream().findFirst().map(HeaderParameters::of).orElseGet(HeaderParameters::none);
    }

    private static String value(RawField field) {
        var body = field.getBody();
        return body == null ? "" : MimeUtil.unfold(body).strip();
    }
}

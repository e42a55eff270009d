package portal.platform.http;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901); for a query parameter or header, its name
 */
public record FieldError(String pointer, FieldMessage message, List<Object> values) {

    public FieldError {
        values = List.copyOf(values);
    }

    /** The query parameter or header that it is about; empty when it is a field of the body. */
    public Optional<String> parameter() {
        return pointer.isEmpty() || pointer.startsWith("/") ? Optional.empty() : Optional.of(pointer);
    }

    public static FieldError of(String pointer, FieldMessage message, Object... values) {
        return new FieldError(pointer, message, List.of(values));
    }
}

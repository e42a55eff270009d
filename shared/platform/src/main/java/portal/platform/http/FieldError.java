package portal.platform.http;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer the place of the field, as a JSON pointer (RFC 6901); for a query parameter or header, its name
 */
public record FieldError(String pointer, FieldMessage message, List<Object> values) {

    public FieldError {
        values = List.copyOf(values);
    }

    public static FieldError of(String pointer, FieldMessage message, Object... values) {
        return new FieldError(pointer, message, List.of(values));
    }
}

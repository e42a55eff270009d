package portal.platform.http;

import java.util.Optional;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer the place of the field, as a JSON pointer (RFC 6901); for a query parameter or header, its name
 */
public record FieldError(String pointer, FieldMessage message) {

    /** The query parameter or header of the error; empty for a field of the body. */
    public Optional<String> parameter() {
        return pointer.isEmpty() || pointer.startsWith("/") ? Optional.empty() : Optional.of(pointer);
    }
}

package portal.platform.http;

/**
 * What is wrong with one field of a request, or with a query parameter or header.
 *
 * @param pointer the place of the field, as a JSON pointer (RFC 6901); for a query parameter or header, its name
 * @param isParameter whether it is about a query parameter or header
 */
public record FieldError(String pointer, boolean isParameter, FieldMessage message) {

    public FieldError(String pointer, FieldMessage message) {
        this(pointer, false, message);
    }

    public static FieldError ofParameter(String name, FieldMessage message) {
        return new FieldError(name, true, message);
    }
}

package portal.platform.http;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer the place of the field, as a JSON pointer (RFC 6901); for a query parameter or header, its name
 */
public record FieldError(String pointer, FieldMessage message) {}

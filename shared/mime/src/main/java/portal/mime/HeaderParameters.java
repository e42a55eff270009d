package portal.mime;

import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A field such as {@code Content-Type} in its pieces.
 *
 * @param value what stands before the first semicolon, in small letters
 * @param named what follows, by names in small letters, decoded (RFC 2231, and RFC 2047 as many programs do)
 */
record HeaderParameters(String value, Map<String, String> named) {

    static HeaderParameters none() {
        return new HeaderParameters("", Map.of());
    }

    static HeaderParameters of(RawField field) {
        var body = RawFieldParser.DEFAULT.parseRawBody(field);
        var named = new MimeParameterMapping();
        for (var parameter : body.getParams()) {
            var value = parameter.getValue();
            named.addParameter(parameter.getName(), value == null ? "" : value);
        }
        var value = body.getValue();
        return new HeaderParameters(value == null ? "" : lower(value), named.getParameters());
    }

    String get(String name) {
        return named.getOrDefault(name, "");
    }

    boolean is(String name, String value) {
        return lower(get(name)).equals(value);
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}

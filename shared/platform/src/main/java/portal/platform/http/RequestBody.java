package portal.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

/** Reads the body of a request, and collects all its errors. */
public final class RequestBody {

    /** The maximum number of characters of a request; only snapshots may be larger. */
    private static final int LONGEST = 256 * 1024;

    /** The maximum number of bytes of a large request. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private RequestBody() {}

    /**
     * Reads an object.
     *
     * @param reading reads the fields, and returns a supplier of the command, which is called only when there are no
     *     errors
     */
    public static <C> Parsed<C> read(HttpRequest request, Function<Fields, Supplier<C>> reading) {
        return read(request, false, reading);
    }

    /** Reads an object that may be large. */
    public static <C> Parsed<C> readLarge(HttpRequest request, Function<Fields, Supplier<C>> reading) {
        return read(request, true, reading);
    }

    private static <C> Parsed<C> read(HttpRequest request, boolean mayBeLarge, Function<Fields, Supplier<C>> reading) {
        if (isEncoded(request)) {
            return Parsed.invalid(Problem.UNSUPPORTED_ENCODING);
        }
        if (!isJson(request)) {
            return Parsed.invalid(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!(request.body() instanceof HttpRequest.Body.Text(var text))) {
            return Parsed.invalid(Problem.MALFORMED_JSON);
        }
        return isTooLarge(text, mayBeLarge) ? Parsed.invalid(Problem.TOO_LARGE) : read(text, reading);
    }

    /** Reads an object. The body may also be empty. */
    public static <C> Parsed<C> readOptional(HttpRequest request, Function<Fields, Supplier<C>> reading) {
        return request.body().equals(new HttpRequest.Body.Text("")) && !isEncoded(request)
                ? read("{}", reading)
                : read(request, reading);
    }

    private static <C> Parsed<C> read(String text, Function<Fields, Supplier<C>> reading) {
        try {
            return JsonReader.readRequest(withoutByteOrderMark(text)) instanceof Json.Struct object
                    ? read(object, reading)
                    : new Parsed.Invalid<>(
                            Problem.INVALID_REQUEST, List.of(new FieldError("", FieldMessage.NOT_AN_OBJECT)));
        } catch (MalformedJsonException e) {
            return Parsed.invalid(Problem.MALFORMED_JSON);
        }
    }

    private static <C> Parsed<C> read(Json.Struct object, Function<Fields, Supplier<C>> reading) {
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(object, "", errors);
        var command = reading.apply(fields);
        fields.refuseUnknown();
        return Parsed.of(errors, command);
    }

    private static boolean isTooLarge(String text, boolean mayBeLarge) {
        return mayBeLarge ? text.getBytes(StandardCharsets.UTF_8).length > LARGEST : text.length() > LONGEST;
    }

    /** RFC 8259, section 8.1: some programs begin with one. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isEncoded(HttpRequest request) {
        var encoding = request.header("content-encoding").orElse("").strip();
        return !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean isJson(HttpRequest request) {
        var type = request.header("content-type").orElse("application/json");
        return type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }
}

package portal.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.JsonWriter;
import portal.platform.json.MalformedJsonException;

/** A function behind the HTTP API: events of payload format 2.0 in, answers out, each with the id of its request. */
public abstract class HttpFunction implements RequestStreamHandler {

    /** Answers one request; what it throws is a fault and answered as such. */
    protected abstract HttpResponse handle(HttpRequest call);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var call = HttpRequest.of(event(input));
        output.write(JsonWriter.write(result(call, answer(call))).getBytes(StandardCharsets.UTF_8));
    }

    /** For a route that the template has and the function does not. */
    protected static IllegalStateException unknownRoute(HttpRequest call) {
        return new IllegalStateException("There is no route " + call.routeKey());
    }

    private HttpResponse answer(HttpRequest call) {
        try {
            return handle(call);
        } catch (RuntimeException fault) {
            ErrorLog.log(call.origin().requestId(), fault);
            return ProblemDetails.in(call).of(Problem.INTERNAL_ERROR);
        }
    }

    private static Json.Struct result(HttpRequest call, HttpResponse answer) {
        var headers = Json.object();
        answer.headers().forEach(headers::put);
        headers.put("X-Request-Id", call.origin().requestId());
        return Json.object()
                .put("statusCode", answer.status())
                .put("headers", headers.build())
                .put("body", answer.body().map(JsonWriter::write).orElse(""))
                .put("isBase64Encoded", false)
                .build();
    }

    private static Json.Struct event(InputStream input) throws IOException {
        try {
            return (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}

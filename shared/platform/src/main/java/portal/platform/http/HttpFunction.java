package portal.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.JsonWriter;
import portal.platform.json.MalformedJsonException;

/**
 * A function behind the HTTP API: a table of routes. It takes events of payload format 2.0. Each answer has the id of
 * its request.
 */
public abstract class HttpFunction implements RequestStreamHandler {

    private final RequestPipeline pipeline;
    private final Map<String, Route> routes = new HashMap<>();

    /** @param routes all routes that the template sends to this function */
    protected HttpFunction(RequestPipeline pipeline, Route... routes) {
        this.pipeline = pipeline;
        for (var route : List.of(routes)) {
            if (this.routes.put(route.key(), route) != null) {
                throw new IllegalArgumentException("Two routes are " + route.key());
            }
        }
    }

    /** The table of routes, by their keys. */
    public final Map<String, Route> routes() {
        return Map.copyOf(routes);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var request = HttpRequest.of(event(input));
        output.write(JsonWriter.write(result(request, answer(request))).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a request. An exception of a route is a fault. */
    private HttpResponse answer(HttpRequest request) {
        try {
            return pipeline.run(request, route(request));
        } catch (RuntimeException fault) {
            ErrorLog.log(request.origin().requestId(), fault);
            return ProblemDetails.in(request).of(Problem.INTERNAL_ERROR);
        }
    }

    private Route route(HttpRequest request) {
        var route = routes.get(request.routeKey());
        if (route == null) {
            throw new IllegalStateException("There is no route " + request.routeKey());
        }
        return route;
    }

    private static Json.Struct result(HttpRequest request, HttpResponse response) {
        var headers = Json.object();
        for (var header : response.headers().entrySet()) {
            headers.put(header.getKey(), header.getValue());
        }
        headers.put("X-Request-Id", request.origin().requestId());
        headers.put("Cache-Control", "no-store");
        return Json.object()
                .put("statusCode", response.status())
                .put("headers", headers.build())
                .put("body", body(response))
                .put("isBase64Encoded", false)
                .build();
    }

    private static String body(HttpResponse response) {
        return response.body().isPresent()
                ? JsonWriter.write(response.body().get())
                : response.page().orElse("");
    }

    private static Json.Struct event(InputStream input) throws IOException {
        try {
            return (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}

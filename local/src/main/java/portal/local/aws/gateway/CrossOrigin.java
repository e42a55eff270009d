package portal.local.aws.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.template.Template;

/**
 * Answers pages of other origins as an HTTP API with a CorsConfiguration does: it answers every preflight request
 * itself, adds the configured headers to other answers, and ignores such headers of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">Configure CORS for
 *     HTTP APIs</a>
 */
final class CrossOrigin {
    private static final String ANY = "*";

    private final Optional<Template.Cors> configuration;

    CrossOrigin(Optional<Template.Cors> configuration) {
        this.configuration = configuration;
    }

    boolean answers(LocalRequest request) {
        return configuration.isPresent() && request.method().equals("OPTIONS");
    }

    /** Answers a page of another origin without headers. The browser then does not send the request. */
    LocalResponse preflight(LocalRequest request) {
        List<Header> headers = new ArrayList<>();
        if (request.header("access-control-request-method").isPresent()) {
            allowed(request).ifPresent(cors -> {
                headers.add(origin(request, cors));
                put(headers, "Access-Control-Allow-Methods", cors.methods());
                put(headers, "Access-Control-Allow-Headers", cors.headers());
                put(headers, "Access-Control-Expose-Headers", cors.exposed());
                if (!cors.maxAge().isEmpty()) {
                    headers.add(new Header("Access-Control-Max-Age", cors.maxAge()));
                }
            });
        }
        return new LocalResponse(204, headers, new byte[0]);
    }

    /** The answer with the headers for the caller's page. */
    LocalResponse shown(LocalRequest request, LocalResponse answer) {
        if (configuration.isEmpty()) {
            return answer;
        }
        List<Header> headers = new ArrayList<>(answer.headers());
        headers.removeIf(header -> header.name().toLowerCase(Locale.ROOT).startsWith("access-control-"));
        allowed(request).ifPresent(cors -> {
            headers.add(origin(request, cors));
            put(headers, "Access-Control-Expose-Headers", cors.exposed());
        });
        return new LocalResponse(answer.status(), headers, answer.body());
    }

    private Optional<Template.Cors> allowed(LocalRequest request) {
        Optional<String> origin = request.header("origin");
        return configuration.filter(cors -> origin.isPresent()
                && (cors.origins().contains(ANY) || cors.origins().contains(origin.get())));
    }

    private static Header origin(LocalRequest request, Template.Cors cors) {
        String origin =
                cors.origins().contains(ANY) ? ANY : request.header("origin").orElseThrow();
        return new Header("Access-Control-Allow-Origin", origin);
    }

    private static void put(List<Header> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.add(new Header(name, String.join(",", values)));
        }
    }
}

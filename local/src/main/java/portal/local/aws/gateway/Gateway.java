package portal.local.aws.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.FunctionTimeout;
import portal.local.aws.functions.Functions;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.MalformedPath;
import portal.local.aws.http.PercentEncoding;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.Template;
import portal.local.aws.tokens.TokenCheck;
import portal.platform.http.Problem;

/**
 * Stands in for API Gateway's HTTP API: finds the route, checks the token, and calls the function with the same event
 * as AWS.
 */
public final class Gateway {
    /** Lambda's limit on an event, in bytes. API Gateway answers 413 for larger ones. */
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final RouteTable<Target> routes;
    private final CrossOrigin crossOrigin;
    private final TokenCheck tokens;
    private final Functions functions;
    private final Runnable afterCommand;
    private final Clock clock;

    /** @param afterCommand runs after each call that may have written something */
    public Gateway(Template template, TokenCheck tokens, Functions functions, Runnable afterCommand, Clock clock) {
        RouteTable.Builder<Target> builder = RouteTable.builder();
        for (FunctionDefinition definition : template.functions()) {
            definition
                    .routes()
                    .forEach(route -> builder.add(
                            route.method(), route.path(), new Target(definition.name(), route.open(), route.scopes())));
        }
        this.routes = builder.build();
        this.crossOrigin = new CrossOrigin(template.cors());
        this.tokens = tokens;
        this.functions = functions;
        this.afterCommand = afterCommand;
        this.clock = clock;
    }

    public LocalResponse answer(LocalRequest request) {
        return crossOrigin.answers(request)
                ? crossOrigin.preflight(request)
                : crossOrigin.shown(request, routed(request));
    }

    /** Whether the path is one that everybody may open who has it, such as the link to a download. */
    public boolean isOpen(LocalRequest request) {
        try {
            return routes.findDecoded("GET", PercentEncoding.decodePath(request.path()))
                    .map(match -> match.target().open())
                    .orElse(false);
        } catch (MalformedPath malformed) {
            return false;
        }
    }

    private LocalResponse routed(LocalRequest request) {
        try {
            String path = PercentEncoding.decodePath(request.path());
            int cut = path.indexOf('?');
            return cut < 0 ? found(request.at(path)) : cut(request, path.substring(0, cut));
        } catch (MalformedPath malformed) {
            return LocalProblem.BAD_REQUEST.answer(request);
        }
    }

    private LocalResponse found(LocalRequest request) {
        return routes.findDecoded(request.method(), request.path())
                .map(match -> authorize(request, match))
                .orElseGet(() -> LocalProblem.NOT_FOUND.answer(request));
    }

    /**
     * An HTTP API drops the part of a path after a decoded question mark, and no function notices. A read behaves the
     * same way here. A change would affect another thing than the caller named, so it is refused. This shows the error
     * before the caller uses AWS.
     */
    private LocalResponse cut(LocalRequest request, String path) {
        return request.method().equals("GET")
                ? found(request.at(path))
                : LocalProblem.NOT_FOUND.answer(request, "API Gateway cuts a path at %3F: it would call " + path);
    }

    private LocalResponse authorize(LocalRequest request, RouteTable.Match<Target> match) {
        if (match.target().open()) {
            return invoke(request, match, Map.of());
        }
        Optional<String> authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            return unauthorized(request, "Bearer");
        }
        return tokens.claims(authorization.get())
                .map(claims -> match.target().takes(claims)
                        ? invoke(request, match, claims)
                        : LocalProblem.FORBIDDEN.answer(
                                request, Problem.scopeRequired(match.target().neededScopes())))
                .orElseGet(() -> unauthorized(request, "Bearer error=\"invalid_token\""));
    }

    private static LocalResponse unauthorized(LocalRequest request, String challenge) {
        return LocalProblem.UNAUTHORIZED.answer(request).withDefault("WWW-Authenticate", challenge);
    }

    private LocalResponse invoke(LocalRequest request, RouteTable.Match<Target> match, Map<String, String> claims) {
        byte[] event =
                JsonNodes.bytes(HttpEvent.of(request, match.routeKey(), match.variables(), claims, clock.instant()));
        if (event.length > LARGEST_EVENT) {
            return LocalProblem.TOO_LARGE.answer(request);
        }
        try {
            byte[] output = functions.request(match.target().function(), event);
            return FunctionAnswer.read(output).orElseGet(() -> {
                System.err.println(match.target().function() + " gave no valid answer to " + match.routeKey());
                return LocalProblem.INTERNAL_ERROR.answer(request);
            });
        } catch (FunctionTimeout late) {
            System.err.println(late.getMessage());
            return LocalProblem.UNAVAILABLE.answer(request);
        } catch (FunctionFailure failed) {
            System.err.println(failed.getMessage());
            return LocalProblem.INTERNAL_ERROR.answer(request);
        } finally {
            if (!request.method().equals("GET")) {
                afterCommand.run();
            }
        }
    }

    private record Target(String function, boolean open, List<String> scopes) {

        /**
         * Whether a token has one of the route's scopes:
         * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
         */
        boolean takes(Map<String, String> claims) {
            List<String> granted = List.of(claims.getOrDefault("scope", "").split(" "));
            return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
        }

        String neededScopes() {
            return String.join(", ", scopes);
        }
    }
}

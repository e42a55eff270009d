package portal.local.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.local.functions.FunctionFailure;
import portal.local.functions.FunctionTimeout;
import portal.local.functions.Functions;
import portal.local.http.Answer;
import portal.local.http.HttpCall;
import portal.local.http.Json;
import portal.local.http.MalformedPath;
import portal.local.http.Problem;
import portal.local.http.Routes;
import portal.local.template.FunctionDefinition;
import portal.local.tokens.TokenCheck;

/** Stands in for API Gateway's HTTP API: finds the route, checks the token, calls the function with the very same event. */
public final class Gateway {
    /** Lambda's limit on an event, in bytes; API Gateway answers 413 over it. */
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final Routes<Target> routes;
    private final TokenCheck tokens;
    private final Functions functions;
    private final Runnable afterCommand;
    private final Clock clock;

    /**
     * @param afterCommand run after each call that may have written something
     */
    public Gateway(
            List<FunctionDefinition> definitions,
            TokenCheck tokens,
            Functions functions,
            Runnable afterCommand,
            Clock clock) {
        Routes.Builder<Target> builder = Routes.builder();
        for (FunctionDefinition definition : definitions) {
            definition
                    .routes()
                    .forEach(route ->
                            builder.add(route.method(), route.path(), new Target(definition.name(), route.open())));
        }
        this.routes = builder.build();
        this.tokens = tokens;
        this.functions = functions;
        this.afterCommand = afterCommand;
        this.clock = clock;
    }

    public Answer answer(HttpCall call) {
        try {
            return routes.find(call.method(), call.path())
                    .map(match -> authorize(call, match))
                    .orElseGet(() -> Problem.NOT_FOUND.answer(call));
        } catch (MalformedPath malformed) {
            return Problem.BAD_REQUEST.answer(call);
        }
    }

    private Answer authorize(HttpCall call, Routes.Match<Target> match) {
        if (match.target().open()) {
            return invoke(call, match, Map.of());
        }
        Optional<String> authorization = call.header("authorization");
        if (authorization.isEmpty()) {
            return unauthorized(call, "Bearer");
        }
        return tokens.claims(authorization.get())
                .map(claims -> invoke(call, match, claims))
                .orElseGet(() -> unauthorized(call, "Bearer error=\"invalid_token\""));
    }

    private static Answer unauthorized(HttpCall call, String challenge) {
        return Problem.UNAUTHORIZED.answer(call).withDefault("WWW-Authenticate", challenge);
    }

    private Answer invoke(HttpCall call, Routes.Match<Target> match, Map<String, String> claims) {
        byte[] event = Json.bytes(HttpEvent.of(call, match.routeKey(), match.variables(), claims, clock.instant()));
        if (event.length > LARGEST_EVENT) {
            return Problem.TOO_LARGE.answer(call);
        }
        try {
            byte[] output = functions.call(match.target().function(), event);
            return FunctionAnswer.read(output).orElseGet(() -> {
                System.err.println(match.target().function() + " gave no valid answer to " + match.routeKey());
                return Problem.INTERNAL_ERROR.answer(call);
            });
        } catch (FunctionTimeout late) {
            System.err.println(late.getMessage());
            return Problem.UNAVAILABLE.answer(call);
        } catch (FunctionFailure failed) {
            System.err.println(failed.getMessage());
            return Problem.INTERNAL_ERROR.answer(call);
        } finally {
            if (!call.method().equals("GET")) {
                afterCommand.run();
            }
        }
    }

    private record Target(String function, boolean open) {}
}

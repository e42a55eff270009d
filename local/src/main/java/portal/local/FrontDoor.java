package portal.local;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portal.local.aws.gateway.Gateway;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.MalformedPath;
import portal.local.aws.http.RouteTable;

/** Leads each request to the portal's own endpoints or to the gateway. */
final class FrontDoor implements Function<LocalRequest, LocalResponse> {
    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private volatile @Nullable Inside inside;

    /** Lets requests in; before, they are told to come back. */
    void open(RouteTable<Endpoint> own, Gateway gateway) {
        inside = new Inside(own, gateway);
    }

    @Override
    public LocalResponse apply(LocalRequest call) {
        Inside ready = inside;
        if (ready == null) {
            return LocalProblem.TRY_AGAIN.answer(call).withDefault("Retry-After", "1");
        }
        try {
            return ready.own
                    .find(call.method(), call.path())
                    .map(match -> own(call, match))
                    .orElseGet(() -> ready.gateway.answer(call));
        } catch (MalformedPath malformed) {
            return LocalProblem.BAD_REQUEST.answer(call);
        }
    }

    /** Own endpoints give tokens and mail to anyone, so no other site's page may reach them through a visitor's browser. */
    private static LocalResponse own(LocalRequest call, RouteTable.Match<Endpoint> match) {
        boolean foreign = !call.header("host")
                        .map(host -> "http://" + host)
                        .map(FrontDoor::isOwn)
                        .orElse(true)
                || !call.header("origin").map(FrontDoor::isOwn).orElse(true);
        return foreign ? LocalProblem.FORBIDDEN.answer(call) : match.target().answer(call, match.variables());
    }

    private static boolean isOwn(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost())
                    .filter(OWN_HOSTS::contains)
                    .isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private record Inside(RouteTable<Endpoint> own, Gateway gateway) {}
}

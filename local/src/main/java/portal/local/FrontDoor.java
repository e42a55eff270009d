package portal.local;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portal.local.aws.distribution.Distribution;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.MalformedPath;
import portal.local.aws.http.RouteTable;

/** Passes each request to the portal's own endpoints, or to the pages and the API. */
final class FrontDoor implements Function<LocalRequest, LocalResponse> {
    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private volatile @Nullable Inside inside;

    /** Lets requests in. Earlier requests are told to try again. */
    void open(RouteTable<Endpoint> own, Distribution distribution) {
        inside = new Inside(own, distribution);
    }

    @Override
    public LocalResponse apply(LocalRequest request) {
        return answer(request).withDefault("Cache-Control", "no-store");
    }

    private LocalResponse answer(LocalRequest request) {
        Inside ready = inside;
        if (ready == null) {
            return LocalProblem.TRY_AGAIN.answer(request).withDefault("Retry-After", "1");
        }
        try {
            return ready.own
                    .find(request.method(), request.path())
                    .map(match -> own(request, match))
                    .orElseGet(() -> ready.distribution.answer(request, ready.own.reserves(request.path())));
        } catch (MalformedPath malformed) {
            return LocalProblem.BAD_REQUEST.answer(request);
        }
    }

    /**
     * The portal's own endpoints give tokens and mail to anyone. So pages of other sites must not reach them through a
     * browser.
     */
    private static LocalResponse own(LocalRequest request, RouteTable.Match<Endpoint> match) {
        boolean foreign = !request.header("host")
                        .map(host -> "http://" + host)
                        .map(FrontDoor::isOwn)
                        .orElse(true)
                || !request.header("origin").map(FrontDoor::isOwn).orElse(true);
        return foreign ? LocalProblem.FORBIDDEN.answer(request) : match.target().answer(request, match.variables());
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

    private record Inside(RouteTable<Endpoint> own, Distribution distribution) {}
}

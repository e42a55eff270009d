package portal.local.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** The page that people come to from an invitation, and what it has to know of managed login. */
public final class StartPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Path page;
    private final URI url;
    private final String client;

    /**
     * @param page the file, which may be missing
     * @param url where the local portal answers
     * @param client the client of the portal's pages
     */
    public StartPage(Path page, URI url, String client) {
        this.page = page;
        this.url = url;
        this.client = client;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/sign-in", (request, variables) -> page(request));
        routes.add("GET", "/sign-in-settings.json", (request, variables) -> settings());
    }

    private LocalResponse page(LocalRequest request) {
        if (!Files.exists(page)) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        try {
            return LocalResponse.of(200, "text/html; charset=utf-8", Files.readAllBytes(page))
                    .withDefault("Content-Security-Policy", POLICY)
                    .withDefault("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalResponse settings() {
        return LocalResponse.json(
                200,
                JsonNodes.object()
                        .put("authorizationEndpoint", url + "/oauth2/authorize")
                        .put("clientId", client));
    }
}

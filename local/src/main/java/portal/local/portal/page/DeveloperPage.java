package portal.local.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.YamlTree;

/** The page for developers, the API's description that it shows, and the mailbox. */
public final class DeveloperPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "connect-src 'self'; img-src data: https:; frame-src 'self' data:; base-uri 'none'; form-action 'none'";

    /** Where the document says that tokens are to be had, told by the vendor; here they come from the portal itself. */
    private static final String SIGN_IN = "https://sign-in.portal.example";

    private final Path description;
    private final URI url;

    /**
     * @param description the OpenAPI document, which may be missing
     * @param url where the local portal answers
     */
    public DeveloperPage(Path description, URI url) {
        this.description = description;
        this.url = url;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/", (request, variables) -> page("page.html"));
        routes.add("GET", "/local/", (request, variables) -> page("page.html"));
        routes.add("GET", "/local/mailbox", (request, variables) -> page("mailbox.html"));
        routes.add("GET", "/openapi.yaml", (request, variables) -> description(request));
        routes.add("GET", "/local/openapi.json", (request, variables) -> descriptionAsJson(request));
    }

    private static LocalResponse page(String name) {
        try (InputStream page = DeveloperPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return LocalResponse.of(200, "text/html; charset=utf-8", page.readAllBytes())
                    .withDefault("Content-Security-Policy", POLICY)
                    .withDefault("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalResponse description(LocalRequest request) {
        if (!Files.exists(description)) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        try {
            return LocalResponse.of(200, "application/yaml", document().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalResponse descriptionAsJson(LocalRequest request) {
        if (!Files.exists(description)) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        try {
            return LocalResponse.json(200, YamlTree.read(new StringReader(document())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document() throws IOException {
        return Files.readString(description).replace(SIGN_IN, url.toString());
    }
}

package portal.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import portal.local.http.Answer;
import portal.local.http.Endpoint;
import portal.local.http.HttpCall;
import portal.local.http.Problem;
import portal.local.http.Routes;
import portal.local.template.YamlTree;

/** The page for people, and the API's description that it shows. */
public final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "connect-src 'self'; img-src data:; frame-src 'self' data:; base-uri 'none'; form-action 'none'";

    private final Path description;

    /**
     * @param description the OpenAPI document, which may be missing
     */
    public Page(Path description) {
        this.description = description;
    }

    public void addTo(Routes.Builder<Endpoint> routes) {
        routes.add("GET", "/", (call, variables) -> page());
        routes.add("GET", "/openapi.yaml", (call, variables) -> description(call));
        routes.add("GET", "/local/openapi.json", (call, variables) -> descriptionAsJson(call));
    }

    private static Answer page() {
        try (InputStream page = Page.class.getResourceAsStream("page.html")) {
            if (page == null) {
                throw new IllegalStateException("page.html is not on the class path");
            }
            return Answer.of(200, "text/html; charset=utf-8", page.readAllBytes())
                    .withDefault("Content-Security-Policy", POLICY)
                    .withDefault("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer description(HttpCall call) {
        if (!Files.exists(description)) {
            return Problem.NOT_FOUND.answer(call);
        }
        try {
            return Answer.of(200, "application/yaml", Files.readAllBytes(description));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer descriptionAsJson(HttpCall call) {
        if (!Files.exists(description)) {
            return Problem.NOT_FOUND.answer(call);
        }
        try (var reader = Files.newBufferedReader(description, StandardCharsets.UTF_8)) {
            return Answer.json(200, YamlTree.read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

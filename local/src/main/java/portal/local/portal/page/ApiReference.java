package portal.local.portal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalProblem;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.YamlTree;

/** The API's description, and the page that shows it and tries it out with Swagger UI. */
public final class ApiReference {
    /** Swagger UI has pictures in its style sheet. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEB_JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    /** Where the document says that tokens are to be had, told by the vendor; here they come from the portal itself. */
    private static final String SIGN_IN = "https://sign-in.portal.example";

    private final Path description;
    private final URI url;

    /**
     * @param description the OpenAPI document, which may be missing
     * @param url where the local portal answers
     */
    public ApiReference(Path description, URI url) {
        this.description = description;
        this.url = url;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/openapi.yaml", (request, variables) -> description(request));
        routes.add("GET", "/local/openapi.json", (request, variables) -> descriptionAsJson(request));
        PageFile page = new PageFile(DeveloperPage.FOLDER + "reference.html");
        routes.add("GET", "/local/api/", (request, variables) -> page.answer(POLICY));
        for (String name : List.of("reference.js", "reference.css")) {
            PageFile file = new PageFile(DeveloperPage.FOLDER + name);
            routes.add("GET", "/local/api/" + name, (request, variables) -> file.answer());
        }
        String swagger = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        for (String name : List.of("swagger-ui-bundle.js", "swagger-ui.css")) {
            PageFile file = new PageFile(swagger + name);
            routes.add("GET", "/local/api/" + name, (request, variables) -> file.answer());
        }
    }

    private LocalResponse description(LocalRequest request) {
        if (!Files.exists(description)) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        return LocalResponse.of(200, "application/yaml", document().getBytes(StandardCharsets.UTF_8));
    }

    private LocalResponse descriptionAsJson(LocalRequest request) {
        if (!Files.exists(description)) {
            return LocalProblem.NOT_FOUND.answer(request);
        }
        JsonNode document = YamlTree.read(new StringReader(document()));
        if (document instanceof ObjectNode tree) {
            // Whatever name or port this portal is called by, requests that are tried out come back to it.
            tree.putArray("servers")
                    .addObject()
                    .put("url", "/")
                    .put("description", "The customer portal on this machine");
        }
        return LocalResponse.json(200, document);
    }

    private String document() {
        try {
            return Files.readString(description).replace(SIGN_IN, url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the WebJar, which is a part of the paths in it. */
    private static String version() {
        try (InputStream file = ApiReference.class.getResourceAsStream(WEB_JAR)) {
            if (file == null) {
                throw new IllegalStateException(WEB_JAR + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package portal.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs the fixture portal for the tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RunningPortal {
    protected Path root;
    protected LocalPortal portal;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        root = folder;
        portal = LocalPortal.start(Options.forTests(Fixture.layOut(root)));
    }

    @AfterAll
    void stop() throws IOException {
        http.close();
        portal.close();
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.url() + path));
    }

    protected HttpRequest.Builder signedIn(String path) {
        return request(path).header("Authorization", "Bearer " + portal.tokens().forContact("acme", "c1"));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    protected HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }
}

package portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.local.http.Json;

class LocalPortalTest {
    @TempDir
    static Path root;

    static LocalPortal portal;
    static HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        portal = LocalPortal.start(Options.forTests(Fixture.layOut(root)));
    }

    @AfterAll
    static void stop() throws IOException {
        http.close();
        portal.close();
    }

    @Test
    void answersItsHealth() throws Exception {
        HttpResponse<byte[]> answer = get("/local/health");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void callsTheFunctionWithApiGatewaysEvent() throws Exception {
        HttpResponse<byte[]> answer = get("/echo/a%2Fb%20c?x=1&x=2&y=%C3%A9");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode event = Json.parse(answer.body()).orElseThrow();
        System.out.println(event.toPrettyString());
    }

    static HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(portal.url() + path))
                        .header("Authorization", "Bearer " + portal.tokens().forContact("acme", "c1"))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}

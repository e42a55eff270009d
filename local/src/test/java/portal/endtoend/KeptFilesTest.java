package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.local.LocalPortal;
import portal.local.Options;

class KeptFilesTest {
    private static final byte[] CONTENT = {1, 2, 3, 4};

    @TempDir
    Path data;

    @Test
    void filesSurviveARestart() throws Exception {
        String attachment;
        try (LocalPortal portal = start()) {
            var bram = new PortalClient(portal.url()).contact("acme", "bram");
            var number = bram.post("/incidents", """
                            {"subject": "Loonstrook", "description": "Zie bijlage.", "severity": "LOW"}
                            """).json().path("number").asText();
            var asked = bram.post("/incidents/" + number + "/attachments", """
                    {"name": "a.png", "type": "image/png", "size": 4}
                    """);
            attachment = asked.header("Location");
            send(withHeaders(asked, HttpRequest.newBuilder(link(asked, "upload")))
                    .PUT(BodyPublishers.ofByteArray(CONTENT)));
            portal.awaitIdle();
        }
        try (LocalPortal portal = start()) {
            var stored = new PortalClient(portal.url()).contact("acme", "bram").get(attachment);

            assertThat(send(HttpRequest.newBuilder(link(stored, "download"))).body())
                    .isEqualTo(CONTENT);
        }
    }

    private LocalPortal start() throws Exception {
        return LocalPortal.start(new Options(Path.of("..").toRealPath(), 0, data, false));
    }

    private static URI link(PortalClient.Reply reply, String kind) {
        return URI.create(reply.json().path(kind).path("url").asText());
    }

    /** With those that the answer gives; of them the client writes the length itself. */
    private static HttpRequest.Builder withHeaders(PortalClient.Reply asked, HttpRequest.Builder request) {
        asked.json().path("upload").path("headers").properties().stream()
                .filter(header -> !header.getKey().equals("Content-Length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        return request;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }
    }
}

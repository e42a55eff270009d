package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
            assertThat(Upload.of(asked, CONTENT).statusCode()).isEqualTo(200);
            portal.awaitIdle();
        }
        try (LocalPortal portal = start()) {
            var stored = new PortalClient(portal.url()).contact("acme", "bram").get(attachment);

            assertThat(download(stored)).isEqualTo(CONTENT);
        }
    }

    private LocalPortal start() throws Exception {
        return LocalPortal.start(new Options(Path.of("..").toRealPath(), 0, data, false));
    }

    private static byte[] download(PortalClient.Reply stored) throws Exception {
        var link = URI.create(stored.json().path("download").path("url").asText());
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}

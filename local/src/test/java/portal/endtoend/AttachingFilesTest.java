package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPortal.class)
class AttachingFilesTest {

    private static final byte[] PAYSLIP = "%PDF-1.7 a payslip".getBytes(UTF_8);

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As bram = portal.contact("acme", "bram");
    private final HttpClient http = HttpClient.newHttpClient();
    private String incident;

    @BeforeEach
    void givenAnIncidentOfBrams() {
        incident = "/incidents/"
                + bram.post("/incidents", """
                        {"subject": "Loonstrook", "description": "Zie bijlage.", "severity": "LOW"}
                        """).json().path("number").asText();
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aFileIsUploadedTakenInAndDownloadedByBothSides() {
        var asked = attach(bram, "Loonstrook maart.pdf", "application/pdf", PAYSLIP.length);
        assertThat(asked.status()).isEqualTo(201);
        var path = asked.header("Location");
        assertThat(path)
                .isEqualTo(incident + "/attachments/" + asked.json().path("id").asText());
        assertThat(bram.get(path).json().path("upload").path("url").asText()).startsWith("http://localhost:");
        assertThat(bram.get(incident).json().path("attachments")).isEmpty();

        assertThat(Upload.of(asked, PAYSLIP).statusCode()).isEqualTo(200);
        SharedPortal.settle();

        assertThat(bram.get(incident).json().path("attachments"))
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.path("name").asText()).isEqualTo("Loonstrook maart.pdf");
                    assertThat(attachment.path("status").asText()).isEqualTo("STORED");
                    assertThat(attachment.path("author").path("id").asText()).isEqualTo("bram");
                    assertThat(attachment.path("author").path("name").asText()).isEqualTo("Bram Jansen");
                    assertThat(attachment.path("from").asText()).isEqualTo("CUSTOMER");
                    assertThat(attachment.has("download")).isFalse();
                });
        assertThat(download(bram.get(path)).body()).isEqualTo(PAYSLIP);
        assertThat(download(portal.backOffice().get("/organizations/acme" + path))
                        .body())
                .isEqualTo(PAYSLIP);
    }

    @Test
    void supportAttachesAFileThatTheCustomerDownloads() {
        var asked = portal.backOffice().post("/organizations/acme" + incident + "/attachments", """
                {"name": "Oplossing.txt", "type": "text/plain", "size": 4, "author": "Kim Visser"}
                """);
        assertThat(asked.status()).isEqualTo(201);
        Upload.of(asked, "Klik".getBytes(UTF_8));
        SharedPortal.settle();

        var attachment = bram.get(incident).json().path("attachments").path(0);
        assertThat(attachment.path("author")).isEqualTo(asked.json().path("author"));
        assertThat(attachment.path("from").asText()).isEqualTo("SUPPORT");
        assertThat(attachment.path("author").path("name").asText()).isEqualTo("Kim Visser");
        var id = attachment.path("id").asText();
        assertThat(download(bram.get(incident + "/attachments/" + id)).body()).isEqualTo("Klik".getBytes(UTF_8));
    }

    @Test
    void aDownloadIsSavedUnderItsNameAndNeverShown() {
        var stored = attached("été 50% 😀.csv", "text/csv", "<script>".getBytes(UTF_8));

        var headers = download(stored).headers();

        assertThat(headers.firstValue("content-disposition"))
                .contains("attachment; filename=\"_t_ 50_ _.csv\"; "
                        + "filename*=UTF-8''%C3%A9t%C3%A9%2050%25%20%F0%9F%98%80.csv");
        assertThat(headers.firstValue("content-type")).contains("text/csv");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void aFileOfTheLargestSizeIsTakenInAndOneByteMoreIsRefused() {
        var largest = new byte[5_242_880];
        new Random(5).nextBytes(largest);

        assertThat(download(attached("Alles.zip", "application/zip", largest)).body())
                .isEqualTo(largest);

        var refused = attach(bram, "Alles.zip", "application/zip", 5_242_881);
        assertThat(refused.code()).isEqualTo("invalid-request");
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/size");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 19, 5_242_881})
    void anUploadOfAnotherLengthIsRefused(int length) {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);

        var answer = Upload.of(asked, new byte[length]);

        assertRefused(answer, 403, "SignatureDoesNotMatch");
        assertStillAwaited(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf; charset=utf-8", ""})
    void anUploadOfAnotherTypeIsRefused(String type) {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);

        var answer = put(link(asked, "upload"), BodyPublishers.ofByteArray(PAYSLIP), headers(type));

        assertRefused(answer, 403, "SignatureDoesNotMatch");
        assertStillAwaited(asked);
    }

    @Test
    void anUploadThatDoesNotTellItsLengthIsRefused() {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);
        var unknownLength = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(PAYSLIP));

        var answer = put(link(asked, "upload"), unknownLength, headers("application/pdf"));

        assertThat(answer.statusCode()).isIn(403, 411);
        assertStillAwaited(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "/acme/, /globex/",
        "INC-1, INC-2",
        "X-Amz-Expires=\\d+, X-Amz-Expires=86400",
        "X-Amz-Date=2, X-Amz-Date=1",
        "content-length%3B, ''",
        "%3Bif-none-match, ''",
        "X-Amz-Signature=.*, X-Amz-Signature=00",
        "$, &x=1",
        "$, &X-Amz-Foo=1",
        "X-Amz-Algorithm=AWS4, X-Amz-Algorithm=AWS5",
        "%2Faws4_request, %2Faws5_request",
        "\\?.*, ''"
    })
    void aLinkThatWasChangedLeadsNowhere(String part, String changed) {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);
        var link = link(asked, "upload");

        var answer =
                put(link.replaceFirst(part, changed), BodyPublishers.ofByteArray(PAYSLIP), headers("application/pdf"));

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(text(answer)).contains("<Error><Code>");
        assertStillAwaited(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment%3B", "response-content-type=application", "acme/INC"})
    void aDownloadIsOnlyWhatWasSigned(String part) {
        var stored = attached("Loonstrook.pdf", "application/pdf", PAYSLIP);
        var link = link(stored, "download");
        assertThat(link).contains(part);

        assertRefused(get(link.replace(part, "text%2Fhtml")), 403, "SignatureDoesNotMatch");
        assertRefused(put(link, BodyPublishers.ofByteArray(PAYSLIP), Map.of()), 403, "SignatureDoesNotMatch");
    }

    @Test
    void aFileThatArrivedIsNotReplaced() {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);

        assertThat(Upload.of(asked, PAYSLIP).statusCode()).isEqualTo(200);
        assertRefused(Upload.of(asked, new byte[PAYSLIP.length]), 412, "PreconditionFailed");
        SharedPortal.settle();

        assertThat(bram.get(incident).json().path("attachments")).hasSize(1);
        assertThat(download(bram.get(asked.header("Location"))).body()).isEqualTo(PAYSLIP);
    }

    @Test
    void theEleventhIsRefused() {
        IntStream.range(0, 10).forEach(i -> assertThat(
                        attach(bram, i + ".txt", "text/plain", 1).status())
                .isEqualTo(201));

        assertThat(attach(bram, "11.txt", "text/plain", 1).code()).isEqualTo("attachment-limit");
        assertThat(portal.backOffice()
                        .post("/organizations/acme" + incident + "/attachments", """
                                {"name": "11.txt", "type": "text/plain", "size": 1}""")
                        .code())
                .isEqualTo("attachment-limit");
    }

    @Test
    void aContactWhoMayNotSeeTheIncidentFindsNothing() {
        var path = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length)
                .header("Location");
        for (var other : new PortalClient.As[] {portal.contact("acme", "carla"), portal.contact("globex", "olga")}) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(attach(other, "x.txt", "text/plain", 1).status()).isEqualTo(404);
        }
        var vendor = portal.backOffice();
        assertThat(vendor.get("/organizations/globex" + path).status()).isEqualTo(404);
        assertThat(vendor.get("/organizations/nobody" + path).status()).isEqualTo(404);
    }

    @Test
    void onlyTheContactWhoAnnouncedAFileGetsItsUploadLink() {
        var asked = attach(bram, "Loonstrook.pdf", "application/pdf", PAYSLIP.length);
        var path = asked.header("Location");
        var eva = portal.contact("acme", "eva");
        var vendor = portal.backOffice();

        assertThat(link(bram.get(path), "upload")).isNotEmpty();
        assertThat(eva.get(path).status()).isEqualTo(404);
        assertThat(vendor.get("/organizations/acme" + path).status()).isEqualTo(404);

        Upload.of(asked, PAYSLIP);
        SharedPortal.settle();
        assertThat(link(eva.get(path), "download")).isNotEmpty();
        assertThat(link(vendor.get("/organizations/acme" + path), "download")).isNotEmpty();
    }

    @Test
    void aCustomerCannotUploadAFileThatSupportAnnounced() {
        var vendor = portal.backOffice();
        var asked = vendor.post(
                "/organizations/acme" + incident + "/attachments",
                "{\"name\": \"Oplossing.txt\", \"type\": \"text/plain\", \"size\": 4, \"author\": \"Bram Jansen\"}");
        var path = incident + "/attachments/" + asked.json().path("id").asText();

        assertThat(link(vendor.get("/organizations/acme" + path), "upload")).isNotEmpty();
        assertThat(bram.get(path).status()).isEqualTo(404);
    }

    private PortalClient.Reply attached(String name, String type, byte[] content) {
        var asked = attach(bram, name, type, content.length);
        assertThat(Upload.of(asked, content).statusCode()).isEqualTo(200);
        SharedPortal.settle();
        return bram.get(asked.header("Location"));
    }

    private PortalClient.Reply attach(PortalClient.As as, String name, String type, int size) {
        return as.post(
                incident + "/attachments",
                "{\"name\": \"%s\", \"type\": \"%s\", \"size\": %d}".formatted(name.replace("\"", "\\\""), type, size));
    }

    private static Map<String, String> headers(String type) {
        return Map.of("Content-Type", type, "If-None-Match", "*");
    }

    private HttpResponse<byte[]> download(PortalClient.Reply stored) {
        var answer = get(link(stored, "download"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<byte[]> get(String url) {
        return send(url, HttpRequest.Builder::GET);
    }

    private HttpResponse<byte[]> put(String url, BodyPublisher body, Map<String, String> headers) {
        return send(url, request -> {
            headers.forEach(request::setHeader);
            return request.PUT(body);
        });
    }

    private HttpResponse<byte[]> send(String url, UnaryOperator<HttpRequest.Builder> made) {
        try {
            return http.send(made.apply(HttpRequest.newBuilder(URI.create(url))).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void assertStillAwaited(PortalClient.Reply asked) {
        SharedPortal.settle();
        JsonNode attachment = bram.get(asked.header("Location")).json();
        assertThat(attachment.path("status").asText()).isEqualTo("AWAITING_UPLOAD");
        assertThat(bram.get(incident).json().path("attachments")).isEmpty();
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/xml");
        assertThat(text(answer)).contains("<Code>" + code + "</Code>");
    }

    private static String link(PortalClient.Reply reply, String kind) {
        return reply.json().path(kind).path("url").asText();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}

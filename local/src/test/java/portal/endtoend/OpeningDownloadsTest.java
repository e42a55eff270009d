package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import portal.adapters.download.DynamoDbDownloads;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.download.DownloadFiles.FileNotStored;
import portal.domain.download.Downloads;
import portal.domain.download.OfferDownload;
import portal.files.S3DownloadFiles;
import portal.platform.aws.AwsEnvironment;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;

/** Links to files, from the use case that offers one to the file that a browser saves. */
@ExtendWith(SharedPortal.class)
class OpeningDownloadsTest {

    private static final String NAME = "Licentieanalyse \u00E9\u00E9n.xlsx";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** More than API Gateway takes and than SES should. */
    private static final int SIZE = 12 * 1024 * 1024 + 5;

    private final PortalClient portal = SharedPortal.client();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Table table = SharedPortal.table();
    private final Downloads downloads = new DynamoDbDownloads(table);
    private final byte[] content = new byte[SIZE];
    private String organization;
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void givenAnOrganizationAndAFile() throws IOException {
        organization = SharedPortal.organization();
        new Random(7).nextBytes(content);
        file = Files.write(folder.resolve("workbook.tmp"), content);
    }

    @AfterEach
    void close() {
        http.close();
        table.client().close();
    }

    @Test
    void aLinkLeadsToTheFileAndItsName() {
        var offer = offer("boss", file);

        var answer = open(offer.token().value());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
        var address = answer.headers().firstValue("location").orElseThrow();
        // The client counts from a moment of its own, which may be in the next second.
        assertThat(address)
                .containsPattern("X-Amz-Expires=(300|299)&")
                .doesNotContain(offer.token().value());

        var saved = get(URI.create(address));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(content);
        assertThat(saved.headers().firstValue("content-type")).contains(TYPE);
        assertThat(saved.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"Licentieanalyse __n.xlsx\"; "
                        + "filename*=UTF-8''Licentieanalyse%20%C3%A9%C3%A9n.xlsx");
    }

    @Test
    void anAddressIsGoodForFiveMinutes() {
        var stored =
                downloads.find(offer("boss", file).token().hash()).orElseThrow().download();

        assertThat(get(files(Duration.ofSeconds(295)).link(stored)).statusCode())
                .isEqualTo(200);
        var late = get(files(Duration.ofSeconds(301)).link(stored));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(new String(late.body(), UTF_8)).contains("Request has expired");
    }

    @Test
    void aTokenWithOneOtherCharacterIsNone() {
        var token = offer("boss", file).token().value();

        for (var place : new int[] {0, 20, 42}) {
            var other = new StringBuilder(token);
            other.setCharAt(place, token.charAt(place) == 'A' ? 'E' : 'A');
            assertThat(open(other.toString()).statusCode()).isEqualTo(404);
        }
        assertThat(open(token.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(404);
        assertThat(open(token + "=").statusCode()).isEqualTo(404);
    }

    @Test
    void aHeadOfALinkIsNoRoute() {
        var token = offer("boss", file).token().value();
        var request = HttpRequest.newBuilder(portal.url().resolve("/downloads/" + token))
                .method("HEAD", HttpRequest.BodyPublishers.noBody());

        assertThat(send(request.build()).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkGoesWithTheContact() {
        var boss = portal.contact(organization, "boss");
        var added = boss.post("/contacts", """
                {"name": "Kim", "email": "kim@%s.example", "language": "nl", "roles": ["ADMINISTRATOR"]}
                """.formatted(organization));
        var kim = added.json().path("id").asText();
        var token = offer(kim, file).token().value();
        assertThat(open(token).statusCode()).isEqualTo(302);

        assertThat(boss.delete("/contacts/" + kim).status()).isEqualTo(204);

        assertThat(open(token).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsLeftWithTheOrganization() {
        var offer = offer("boss", file);
        var address = URI.create(
                open(offer.token().value()).headers().firstValue("location").orElseThrow());
        assertThat(get(address).statusCode()).isEqualTo(200);

        portal.backOffice().delete("/organizations/" + organization);
        assertThat(open(offer.token().value()).statusCode()).isEqualTo(404);
        SharedPortal.settle();

        assertThat(open(offer.token().value()).statusCode()).isEqualTo(404);
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(downloads.find(offer.token().hash())).isEmpty();
        assertThat(SharedPortal.items().toString()).doesNotContain(offer.token().hash());
    }

    @Test
    void theTokenIsNowhereInTheStore() {
        var offer = offer("boss", file);
        open(offer.token().value());
        SharedPortal.settle();

        assertThat(SharedPortal.items().toString())
                .contains(offer.token().hash())
                .doesNotContain(offer.token().value());
    }

    @Test
    void aFileIsStoredOnceAndOnlyWithTheBucketThere() {
        var stored =
                downloads.find(offer("boss", file).token().hash()).orElseThrow().download();

        assertThatThrownBy(() -> files(Duration.ZERO).put(stored, file))
                .isInstanceOf(FileNotStored.class)
                .hasMessageContaining("412");
        var nowhere = new S3DownloadFiles(environment(), "Nowhere", Clock.systemUTC());
        assertThatThrownBy(() -> nowhere.put(stored, file)).isInstanceOf(FileNotStored.class);
        assertThatThrownBy(() -> files(Duration.ZERO).put(stored, folder.resolve("gone")))
                .isInstanceOf(FileNotStored.class);
    }

    private OfferDownload.Offer offer(String contact, Path stored) {
        var transactions = new DynamoDbTransactions(table, Clock.systemUTC(), UUID::randomUUID);
        var runner = new TransactionRunner(transactions, new Backoff(new Random(), pause -> {}));
        return new OfferDownload(
                        downloads, files(Duration.ZERO), runner, new SecureRandom(), Clock.tickMillis(ZoneOffset.UTC))
                .offer(new OrganizationId(organization), new ContactId(contact), stored, NAME, TYPE);
    }

    private S3DownloadFiles files(Duration ago) {
        return new S3DownloadFiles(environment(), "Downloads", Clock.offset(Clock.systemUTC(), ago.negated()));
    }

    private AwsEnvironment environment() {
        return new AwsEnvironment(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_S3", portal.url() + "/aws/s3"));
    }

    private HttpResponse<byte[]> open(String token) {
        return get(portal.url().resolve("/downloads/" + token));
    }

    private HttpResponse<byte[]> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

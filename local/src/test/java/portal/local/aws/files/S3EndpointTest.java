package portal.local.aws.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Side;
import portal.domain.organization.FileRemoval.FilesNotRemoved;
import portal.files.S3FileRemoval;
import portal.files.S3FileStore;
import portal.local.Fixture;
import portal.local.LocalPortal;
import portal.local.Options;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;
import portal.platform.aws.AwsEnvironment;

class S3EndpointTest extends RunningPortal {
    private static final OrganizationId ACME = new OrganizationId("acme");

    @Test
    void tellsOfWhatArrivedAsS3Does() throws Exception {
        FileKey key = key();

        HttpResponse<String> answer = upload(uploadLink("Files", key, Duration.ZERO, Map.of()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("etag")).contains("\"9a0364b9e99bb480dd25e1f0284c8555\"");
        portal.awaitIdle();
        assertThat(events(key)).singleElement().satisfies(event -> {
            assertThat(event.path("detail-type").asText()).isEqualTo("Object Created");
            assertThat(event.path("source").asText()).isEqualTo("aws.s3");
            assertThat(event.at("/resources/0").asText()).isEqualTo("arn:aws:s3:::Files");
            assertThat(event.at("/detail/bucket/name").asText()).isEqualTo("Files");
            assertThat(event.at("/detail/object/key").asText()).isEqualTo(key.toString());
            assertThat(event.at("/detail/object/size").asInt()).isEqualTo(7);
            assertThat(event.at("/detail/object/etag").asText()).isEqualTo("9a0364b9e99bb480dd25e1f0284c8555");
            assertThat(event.at("/detail/source-ip-address").asText()).isEqualTo("127.0.0.1");
            assertThat(event.at("/detail/reason").asText()).isEqualTo("PutObject");
        });
    }

    @Test
    void tellsNothingOfABucketThatDoesNot() throws Exception {
        FileKey key = key();

        assertThat(upload(uploadLink("Silent", key, Duration.ZERO, Map.of())).statusCode())
                .isEqualTo(200);

        portal.awaitIdle();
        assertThat(events(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"890, 200", "901, 403"})
    void followsALinkUntilItExpires(int secondsAgo, int status) throws Exception {
        FileKey key = key();

        HttpResponse<String> answer = upload(uploadLink("Files", key, Duration.ofSeconds(secondsAgo), Map.of()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(send(request(path(download("Files", key)))).statusCode()).isEqualTo(status == 200 ? 200 : 404);
        if (status == 403) {
            assertThat(answer.body()).contains("<Code>AccessDenied</Code>", "Request has expired");
            assertThat(answer.headers().firstValue("content-type")).contains("application/xml");
        }
    }

    @Test
    void knowsOnlyItsOwnKeysAndBuckets() throws Exception {
        assertThat(upload(uploadLink("Files", key(), Duration.ZERO, Map.of("AWS_ACCESS_KEY_ID", "other")))
                        .body())
                .contains("<Code>InvalidAccessKeyId</Code>");
        assertThat(upload(uploadLink("Files", key(), Duration.ZERO, Map.of("AWS_SECRET_ACCESS_KEY", "other")))
                        .body())
                .contains("<Code>SignatureDoesNotMatch</Code>");
        assertThat(upload(uploadLink("Nowhere", key(), Duration.ZERO, Map.of())).body())
                .contains("<Code>NoSuchBucket</Code>");
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
    @ParameterizedTest
    @CsvSource({"x-amz-acl, 403", "X-Amz-Meta-Note, 403", "x-note, 200"})
    void refusesHeadersOfAmazonThatWereNotSigned(String header, int status) throws Exception {
        String link = uploadLink("Files", key(), Duration.ZERO, Map.of());

        HttpResponse<String> answer = send(uploading(link).header(header, "private"));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("<Code>AccessDenied</Code>", "headers present");
        }
    }

    @Test
    void takesALinkThatWasSignedWithASession() throws Exception {
        String link = uploadLink("Files", key(), Duration.ZERO, Map.of("AWS_SESSION_TOKEN", "to/k+en=="));

        assertThat(upload(link).statusCode()).isEqualTo(200);
        assertThat(upload(link.replace("to%2Fk", "to%2Fl")).body()).contains("<Code>SignatureDoesNotMatch</Code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aws/s3/Files",
                "/aws/s3/Files?list-type=2",
                "/aws/s3/Files/acme/INC-1001/a",
                "/aws/s3/Files/../store",
                "/aws/s3/Files/%2e%2e/store"
            })
    void givesNothingToWhoSignsNothing(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>AccessDenied</Code>");
    }

    @Test
    void removesEveryFileOfAnOrganizationAndNoOther(@TempDir Path ownRoot, @TempDir Path data) throws Exception {
        Path bucket = data.resolve("files/Files");
        for (int i = 0; i < 2100; i++) {
            Files.createDirectories(bucket.resolve("acme/INC-" + (1001 + i % 3)));
            Files.writeString(bucket.resolve("acme/INC-" + (1001 + i % 3) + "/" + i), "content");
        }
        Files.createDirectories(bucket.resolve("acme-2/INC-1001"));
        Files.writeString(bucket.resolve("acme-2/INC-1001/a"), "content");
        try (LocalPortal own = LocalPortal.start(new Options(Fixture.layOut(ownRoot), 0, data, true))) {
            S3FileRemoval removal = new S3FileRemoval(environment(own, Map.of()), "Files");

            removal.removeAll(ACME);
            assertThat(files(bucket)).containsExactly(Path.of("acme-2/INC-1001/a"));
            removal.removeAll(ACME);
        }
    }

    @Test
    void removesOneFile() throws Exception {
        FileKey one = key();
        FileKey other = key();
        upload(uploadLink("Files", one, Duration.ZERO, Map.of()));
        upload(uploadLink("Files", other, Duration.ZERO, Map.of()));
        S3FileRemoval removal = new S3FileRemoval(environment(portal, Map.of()), "Files");

        removal.remove(one);
        removal.remove(one);

        assertThat(send(request(path(download("Files", one)))).statusCode()).isEqualTo(404);
        assertThat(send(request(path(download("Files", other)))).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new S3FileRemoval(environment(portal, Map.of()), "Nowhere").remove(one))
                .isInstanceOf(FilesNotRemoved.class);
    }

    @Test
    void failsIfAFileCannotBeRemoved() {
        S3FileRemoval removal = new S3FileRemoval(environment(portal, Map.of()), "Nowhere");

        assertThatThrownBy(() -> removal.removeAll(ACME)).isInstanceOf(FilesNotRemoved.class);
    }

    private HttpResponse<String> upload(String link) throws IOException, InterruptedException {
        return send(uploading(link));
    }

    private HttpRequest.Builder uploading(String link) {
        return HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/pdf")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString("content"));
    }

    private String uploadLink(String bucket, FileKey key, Duration ago, Map<String, String> variables) {
        Instant then = Instant.now().minus(ago);
        return files(bucket, then, variables).uploadLink(key, attachment(then)).url();
    }

    private String download(String bucket, FileKey key) {
        Instant now = Instant.now();
        return files(bucket, now, Map.of()).downloadLink(key, attachment(now)).url();
    }

    private S3FileStore files(String bucket, Instant now, Map<String, String> variables) {
        return new S3FileStore(environment(portal, variables), bucket, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String path(String link) {
        return link.substring(portal.url().toString().length());
    }

    private List<JsonNode> events(FileKey key) throws IOException {
        Path records = root.resolve("records");
        return Files.exists(records)
                ? Files.readAllLines(records).stream()
                        .filter(line -> line.contains(key.toString()))
                        .map(JsonNodes::read)
                        .toList()
                : List.of();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    private static FileKey key() {
        return new FileKey(ACME, new IncidentNumber(1001), UUID.randomUUID().toString());
    }

    private static Attachment attachment(Instant at) {
        Attachment.Sender anna =
                new Attachment.Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("anna")), "Anna"), "anna");
        return new Attachment(
                "a", new FileName("a.pdf"), AttachmentType.PDF, 7, anna, at, Attachment.Status.AWAITING_UPLOAD);
    }

    private static AwsEnvironment environment(LocalPortal portal, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_S3", portal.url() + "/aws/s3"));
        variables.putAll(more);
        return new AwsEnvironment(variables);
    }
}

package portal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.Attachment;
import portal.domain.incident.Attachment.Sender;
import portal.domain.incident.Attachment.Status;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileName;
import portal.domain.incident.FileStore.Link;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Side;
import portal.platform.aws.AwsEnvironment;

class S3FileStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:07.600Z");
    private static final FileKey KEY = new FileKey(new OrganizationId("acme"), new IncidentNumber(1001), "a-1");
    private static final Map<String, String> FUNCTION = Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            "AWS_SESSION_TOKEN", "to/k+en==");

    @Test
    void signsAnUploadOfOneLengthAndTypeUntilTheAttachmentIsNoLongerAwaited() {
        var link = files(FUNCTION).uploadLink(KEY, attachment("Loonstrook.pdf"));

        assertThat(link.url()).startsWith("https://bucket.s3.eu-west-1.amazonaws.com/acme/INC-1001/a-1?");
        assertThat(link.expiresAt()).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(query(link))
                .containsEntry("X-Amz-Date", "20260302T090007Z")
                .containsEntry("X-Amz-Expires", "893")
                .containsEntry("X-Amz-SignedHeaders", "content-length;content-type;host;if-none-match")
                .containsEntry("X-Amz-Security-Token", "to/k+en==");
        assertThat(query(link).get("X-Amz-Signature"))
                .isEqualTo(signature(
                        "PUT", link, "content-length:17\ncontent-type:application/pdf\n", "if-none-match:*\n"));
    }

    @Test
    void signsADownloadThatIsSavedUnderItsName() {
        var link = files(FUNCTION).downloadLink(KEY, attachment("Loonstrook.pdf"));

        assertThat(link.expiresAt()).isEqualTo("2026-03-02T09:05:07Z");
        assertThat(query(link))
                .containsEntry(
                        "response-content-disposition",
                        "attachment; filename=\"Loonstrook.pdf\"; filename*=UTF-8''Loonstrook.pdf")
                .containsEntry("response-content-type", "application/pdf")
                .containsEntry("X-Amz-SignedHeaders", "host");
        assertThat(query(link).get("X-Amz-Signature")).isEqualTo(signature("GET", link, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b.pdf|a b.pdf|a%20b.pdf",
                "50% \"x\"; 'y' *(1).pdf|50_ _x_; 'y' *(1).pdf|50%25%20%22x%22%3B%20%27y%27%20%2A%281%29.pdf",
                "café 😀.pdf|caf_ _.pdf|caf%C3%A9%20%F0%9F%98%80.pdf"
            })
    void tellsNamesThatNeedItInBothWays(String name, String ascii, String encoded) {
        var link = files(FUNCTION).downloadLink(KEY, attachment(name));

        assertThat(query(link))
                .containsEntry(
                        "response-content-disposition",
                        "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
        assertThat(query(link).get("X-Amz-Signature")).isEqualTo(signature("GET", link, "", ""));
    }

    @Test
    void leadsToAnotherEndpointWhenThereIsOne() {
        var variables = new HashMap<>(FUNCTION);
        variables.put("AWS_ENDPOINT_URL_S3", "http://localhost:3000/aws/s3");
        variables.remove("AWS_SESSION_TOKEN");

        var link = files(variables).downloadLink(KEY, attachment("Loonstrook.pdf"));

        assertThat(link.url()).startsWith("http://localhost:3000/aws/s3/bucket/acme/INC-1001/a-1?");
        assertThat(query(link)).doesNotContainKey("X-Amz-Security-Token");
    }

    private static S3FileStore files(Map<String, String> variables) {
        return new S3FileStore(new AwsEnvironment(variables), "bucket", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Attachment attachment(String name) {
        return new Attachment(
                "a-1",
                new FileName(name),
                AttachmentType.PDF,
                17,
                new Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("anna")), "Anna"), "anna"),
                Instant.parse("2026-03-02T09:00:00.900Z"),
                Status.AWAITING_UPLOAD);
    }

    private static Map<String, String> query(Link link) {
        return Arrays.stream(URI.create(link.url()).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1].replace("+", "%2B"), UTF_8)));
    }

    /**
     * Signature version 4 as Amazon describes it, for a request with the signature in its URL and an unsigned payload.
     */
    private static String signature(String method, Link link, String headersBeforeHost, String headersAfterHost) {
        var url = URI.create(link.url());
        var sorted = Arrays.stream(url.getRawQuery().split("&"))
                .filter(pair -> !pair.startsWith("X-Amz-Signature="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, TreeMap::new));
        var canonical = String.join(
                "\n",
                method,
                url.getRawPath(),
                sorted.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&")),
                headersBeforeHost + "host:" + url.getAuthority() + "\n" + headersAfterHost,
                query(link).get("X-Amz-SignedHeaders"),
                "UNSIGNED-PAYLOAD");
        var text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                query(link).get("X-Amz-Date"),
                "20260302/eu-west-1/s3/aws4_request",
                hex(digest(canonical)));
        var key = ("AWS4" + FUNCTION.get("AWS_SECRET_ACCESS_KEY")).getBytes(UTF_8);
        for (var part : new String[] {"20260302", "eu-west-1", "s3", "aws4_request", text}) {
            key = hmac(key, part);
        }
        return hex(key);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

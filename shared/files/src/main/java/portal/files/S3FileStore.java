package portal.files;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import portal.domain.incident.Attachment;
import portal.domain.incident.FileKey;
import portal.domain.incident.FileStore;
import portal.platform.aws.AwsEnvironment;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Stores files in a bucket of S3. It signs links itself, with the function's own credentials and without a call. A link
 * allows only what is signed: one upload of one length and type, or a download that a browser saves.
 */
public final class S3FileStore implements FileStore {

    private static final Duration TIME_TO_DOWNLOAD = Duration.ofMinutes(5);

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentials credentials;
    private final Region region;
    private final String root;
    private final Clock clock;

    /** @throws IllegalStateException when a variable that is needed is not set */
    public S3FileStore(AwsEnvironment environment, String bucket, Clock clock) {
        this.credentials = environment.credentials();
        this.region = environment.region();
        this.root = environment
                .endpoint("S3")
                .map(endpoint -> endpoint + "/" + bucket)
                .orElseGet(() -> "https://" + bucket + ".s3." + region.id() + "."
                        + PartitionMetadata.of(region).dnsSuffix());
        this.clock = clock;
    }

    @Override
    public Link uploadLink(FileKey key, Attachment attachment) {
        var upload = request(SdkHttpMethod.PUT, key)
                .putHeader("Content-Type", attachment.type().mediaType())
                .putHeader("Content-Length", Integer.toString(attachment.size()))
                .putHeader("If-None-Match", "*");
        return link(upload.build(), attachment.uploadUntil());
    }

    @Override
    public Link downloadLink(FileKey key, Attachment attachment) {
        var download = request(SdkHttpMethod.GET, key)
                .putRawQueryParameter("response-content-disposition", Disposition.attachment(attachment.name()))
                .putRawQueryParameter("response-content-type", attachment.type().mediaType());
        return link(download.build(), now().plus(TIME_TO_DOWNLOAD));
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, FileKey key) {
        return SdkHttpRequest.builder().method(method).uri(URI.create(root + "/" + key));
    }

    private Link link(SdkHttpRequest request, Instant until) {
        var now = now();
        var signed = signer.sign(sign -> sign.identity(credentials)
                .request(request)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.between(now, until))
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)));
        return new Link(signed.request().getUri().toString(), until);
    }

    /** Signatures have whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

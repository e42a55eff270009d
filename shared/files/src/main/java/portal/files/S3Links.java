package portal.files;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import portal.platform.aws.AwsEnvironment;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Signs links to the files of one bucket of S3, with the function's own credentials and without a call. */
final class S3Links {

    private static final Duration TIME_TO_DOWNLOAD = Duration.ofMinutes(5);

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentials credentials;
    private final Region region;
    private final String root;
    private final Clock clock;

    /** @throws IllegalStateException when a variable that is needed is not set */
    S3Links(AwsEnvironment environment, String bucket, Clock clock) {
        this.credentials = environment.credentials();
        this.region = environment.region();
        this.root = environment
                .endpoint("S3")
                .map(endpoint -> endpoint + "/" + bucket)
                .orElseGet(() -> "https://" + bucket + ".s3." + region.id() + "."
                        + PartitionMetadata.of(region).dnsSuffix());
        this.clock = clock;
    }

    /** One upload of one length and type, where no file is yet. */
    URI upload(String key, String mediaType, long size, Instant until) {
        return signed(
                request(SdkHttpMethod.PUT, key)
                        .putHeader("Content-Type", mediaType)
                        .putHeader("Content-Length", Long.toString(size))
                        .putHeader("If-None-Match", "*")
                        .build(),
                until);
    }

    /** A download that a browser saves under this name. */
    URI download(String key, String name, String mediaType, Instant until) {
        return signed(
                request(SdkHttpMethod.GET, key)
                        .putRawQueryParameter("response-content-disposition", Disposition.attachment(name))
                        .putRawQueryParameter("response-content-type", mediaType)
                        .build(),
                until);
    }

    /** A read of a file as it is. */
    URI read(String key, Instant until) {
        return signed(request(SdkHttpMethod.GET, key).build(), until);
    }

    /** Until when a download that is signed now is good. */
    Instant untilUsed() {
        return now().plus(TIME_TO_DOWNLOAD);
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
        return SdkHttpRequest.builder().method(method).uri(URI.create(root + "/" + key));
    }

    private URI signed(SdkHttpRequest request, Instant until) {
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
        return signed.request().getUri();
    }

    /** Signatures have whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

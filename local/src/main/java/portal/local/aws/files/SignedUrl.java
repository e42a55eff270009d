package portal.local.aws.files;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.QueryString;
import portal.local.aws.rights.Rights;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Checks the signature in the URL of a request as S3 does: it signs the request again, with the signed headers as they
 * were sent. So nothing that was signed can be changed.
 */
final class SignedUrl {
    static final String ACCESS_KEY = "local";
    private static final String SECRET_KEY = "local";
    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(15);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Set<String> ADDED_BY_SIGNING = Set.of(
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-SignedHeaders",
            "X-Amz-Signature");
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final LocalRequest request;
    private final Rights rights;
    private final Map<String, String> query;

    SignedUrl(LocalRequest request, Rights rights) {
        this.rights = rights;
        this.request = request;
        this.query = QueryString.parse(request.query());
    }

    /** The access key that it was signed with, which may be anything. */
    String signer() {
        return query.getOrDefault("X-Amz-Credential", "").split("/", -1)[0];
    }

    /** Why the request is refused; empty when it is accepted. */
    Optional<S3Refusal> refusal(Clock clock) {
        if (!query.containsKey("X-Amz-Signature")) {
            return Optional.of(S3Refusal.ACCESS_DENIED);
        }
        try {
            List<String> scope = List.of(parameter("X-Amz-Credential").split("/", -1));
            Instant signedAt =
                    LocalDateTime.parse(parameter("X-Amz-Date"), DATE).toInstant(ZoneOffset.UTC);
            int seconds = Integer.parseInt(parameter("X-Amz-Expires"));
            if (scope.size() != 5 || seconds < 1 || seconds > LONGEST_SECONDS) {
                return Optional.of(S3Refusal.MALFORMED_SIGNATURE);
            }
            return refusal(scope, signedAt, Duration.ofSeconds(seconds), clock.instant());
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return Optional.of(S3Refusal.MALFORMED_SIGNATURE);
        }
    }

    private Optional<S3Refusal> refusal(List<String> scope, Instant signedAt, Duration valid, Instant now) {
        if (!signer().equals(ACCESS_KEY) && !rights.knows(signer())) {
            return Optional.of(S3Refusal.INVALID_ACCESS_KEY_ID);
        }
        if (hasUnsignedHeaders()) {
            return Optional.of(S3Refusal.HEADERS_NOT_SIGNED);
        }
        if (!now.isBefore(signedAt.plus(valid)) || signedAt.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            return Optional.of(S3Refusal.REQUEST_EXPIRED);
        }
        SdkHttpRequest anew = signedAnew(scope.get(2), signedAt, valid);
        return ADDED_BY_SIGNING.stream().allMatch(name -> anew.firstMatchingRawQueryParameter(name)
                        .filter(parameter(name)::equals)
                        .isPresent())
                ? Optional.empty()
                : Optional.of(S3Refusal.SIGNATURE_DOES_NOT_MATCH);
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
    private boolean hasUnsignedHeaders() {
        List<String> signed = List.of(parameter("X-Amz-SignedHeaders").split(";", -1));
        return request.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-amz-") && !signed.contains(name));
    }

    private SdkHttpRequest signedAnew(String region, Instant signedAt, Duration valid) {
        return SIGNER.sign(sign -> sign.identity(AwsBasicCredentials.create(signer(), SECRET_KEY))
                        .request(unsigned())
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, valid)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(signedAt, ZoneOffset.UTC)))
                .request();
    }

    /** The signed parts of the request, as they were before signing. */
    private SdkHttpRequest unsigned() {
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(URI.create("http://" + request.header("host").orElse("") + request.path()));
        for (String name : parameter("X-Amz-SignedHeaders").split(";", -1)) {
            if (!name.equals("host")) {
                unsigned.putHeader(
                        name, new ArrayList<>(request.header(name).stream().toList()));
            }
        }
        query.forEach((name, value) -> {
            if (!ADDED_BY_SIGNING.contains(name)) {
                unsigned.putRawQueryParameter(name, value);
            }
        });
        return unsigned.build();
    }

    private String parameter(String name) {
        return Optional.ofNullable(query.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }
}

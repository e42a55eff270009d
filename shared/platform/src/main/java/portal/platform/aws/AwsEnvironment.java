package portal.platform.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Makes clients that start fast from the environment variables of a function: no files are read and nothing is looked up.
 *
 * @param variables {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and optionally {@code
 *     AWS_SESSION_TOKEN}; for another endpoint than the region's, {@code AWS_ENDPOINT_URL_}<i>service</i> or {@code
 *     AWS_ENDPOINT_URL}
 */
public record AwsEnvironment(Map<String, String> variables) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    public AwsEnvironment {
        variables = Map.copyOf(variables);
    }

    /**
     * Configures the builder of a client.
     *
     * @param service as in the name of the endpoint's variable, such as {@code DYNAMODB}
     * @param attempt how long one attempt may take
     * @param attempts how many are made at most; 1 for what must not happen twice
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String service, Duration attempt, int attempts) {
        builder.region(region())
                .credentialsProvider(StaticCredentialsProvider.create(credentials()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(attempt))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(attempt)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(attempts)
                                .build())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        endpoint(service).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** @throws IllegalStateException when it is not set */
    public Region region() {
        return Region.of(required("AWS_REGION"));
    }

    /** Where a service answers, when not at its endpoint in the region. */
    public Optional<URI> endpoint(String service) {
        return Stream.of("AWS_ENDPOINT_URL_" + service, "AWS_ENDPOINT_URL")
                .flatMap(name -> find(name).stream())
                .map(URI::create)
                .findFirst();
    }

    /** @throws IllegalStateException when they are not set */
    public AwsCredentials credentials() {
        var id = required("AWS_ACCESS_KEY_ID");
        var secret = required("AWS_SECRET_ACCESS_KEY");
        return find("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    private String required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}

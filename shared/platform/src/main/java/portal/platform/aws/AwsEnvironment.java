package portal.platform.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Makes fast-starting clients from the environment variables of a function. It reads no files and looks nothing up.
 *
 * @param variables {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and optionally
 *     {@code AWS_SESSION_TOKEN}; for an endpoint other than the region's, {@code AWS_ENDPOINT_URL_}<i>service</i> or
 *     {@code AWS_ENDPOINT_URL}
 */
public record AwsEnvironment(Map<String, String> variables) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    public AwsEnvironment {
        variables = Map.copyOf(variables);
    }

    /**
     * Configures the builder of a client.
     *
     * @param service the name as in the variable of its endpoint, such as {@code DYNAMODB}
     * @param attempt how long one attempt may take
     * @param attempts the maximum number of attempts; 1 for a call that must not happen twice
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String service, Duration attempt, int attempts) {
        builder.region(region())
                .credentialsProvider(StaticCredentialsProvider.create(credentials()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(attempt))
                .overrideConfiguration(configuration(attempt, attempts));
        var endpoint = endpoint(service);
        if (endpoint.isPresent()) {
            builder.endpointOverride(endpoint.get());
        }
        return builder.build();
    }

    private static ClientOverrideConfiguration configuration(Duration attempt, int attempts) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(attempt)
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(attempts)
                        .build())
                .defaultProfileFile(ProfileFile.aggregator().build())
                .build();
    }

    /** @throws IllegalStateException when it is not set */
    public Region region() {
        return Region.of(required("AWS_REGION"));
    }

    /** The endpoint of a service; empty for its endpoint in the region. */
    public Optional<URI> endpoint(String service) {
        var own = "AWS_ENDPOINT_URL_" + service;
        var name = isSet(own) ? own : "AWS_ENDPOINT_URL";
        return isSet(name) ? Optional.of(URI.create(required(name))) : Optional.empty();
    }

    /** @throws IllegalStateException when they are not set */
    public AwsCredentials credentials() {
        var id = required("AWS_ACCESS_KEY_ID");
        var secret = required("AWS_SECRET_ACCESS_KEY");
        return isSet("AWS_SESSION_TOKEN")
                ? AwsSessionCredentials.create(id, secret, required("AWS_SESSION_TOKEN"))
                : AwsBasicCredentials.create(id, secret);
    }

    private String required(String name) {
        var value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private boolean isSet(String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }
}

package portal.platform.store;

import java.time.Duration;
import java.util.Map;
import portal.platform.aws.AwsEnvironment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the client of the store. */
public final class DynamoDbClients {

    private static final Duration ATTEMPT = Duration.ofMillis(1500);
    private static final int ATTEMPTS = 3;

    private DynamoDbClients() {}

    /** @param environment as {@link AwsEnvironment} reads it; the service is {@code DYNAMODB} */
    public static DynamoDbClient of(Map<String, String> environment) {
        return new AwsEnvironment(environment).client(DynamoDbClient.builder(), "DYNAMODB", ATTEMPT, ATTEMPTS);
    }
}

package portal.functions.managesignins;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.platform.aws.AwsEnvironment;
import portal.platform.wiring.Settings;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

@Factory
@Import(
        classes = {DynamoDbContacts.class, DynamoDbAddressChanges.class},
        annotated = "*")
final class ManageSignInsWiring {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    /**
     * A user pool accepts some tens of calls per second, and a removed organization may have hundreds of contacts. With
     * the pauses between them, this many attempts take half a minute on average.
     */
    private static final int ATTEMPTS = 8;

    @Singleton
    UserPool userPool(Settings settings) {
        var cognito = new AwsEnvironment(settings.variables())
                .client(CognitoIdentityProviderClient.builder(), "COGNITO_IDENTITY_PROVIDER", ATTEMPT, ATTEMPTS);
        return new CognitoUserPool(cognito, settings.required("USER_POOL_ID"));
    }
}

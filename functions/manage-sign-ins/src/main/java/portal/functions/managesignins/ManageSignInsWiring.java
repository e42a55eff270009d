package portal.functions.managesignins;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.aws.AwsEnvironment;
import portal.wiring.Settings;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

@Factory
final class ManageSignInsWiring {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    @Singleton
    SignIns signIns(Settings settings) {
        var cognito = new AwsEnvironment(settings.variables())
                .client(CognitoIdentityProviderClient.builder(), "COGNITO_IDENTITY_PROVIDER", ATTEMPT, 3);
        return new CognitoSignIns(cognito, settings.required("USER_POOL_ID"));
    }
}

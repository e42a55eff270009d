package portal.functions.managesignins;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.MailAboutSignIn;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.page.PortalPages;
import portal.adapters.signin.DynamoDbSignIns;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.Deliveries;
import portal.domain.organization.Organizations;
import portal.domain.secondfactor.FinishReset;
import portal.domain.signin.SignIns;
import portal.domain.signin.TemporaryPassword;
import portal.platform.aws.AwsEnvironment;
import portal.platform.event.OnceOnly;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.wiring.MailBeans;
import portal.platform.wiring.Settings;
import portal.ses.SesMailSender;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

@Factory
@Import(
        classes = {
            ContactMailRefusals.class,
            DynamoDbAddressChanges.class,
            DynamoDbContacts.class,
            DynamoDbOrganizations.class,
            DynamoDbSignIns.class,
            FinishReset.class,
            OnceOnlySender.class
        },
        annotated = "*")
final class ManageSignInsWiring extends MailBeans {

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

    @Singleton
    MailSender mails(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    SignInReactions reactions(
            Contacts contacts,
            Organizations organizations,
            AddressChanges addressChanges,
            SignIns signIns,
            UserPool userPool,
            FinishReset finishReset,
            TransactionRunner transactions,
            Deliveries deliveries,
            OnceOnly once,
            OnceOnlySender sender,
            Settings settings) {
        var oneAtATime =
                new OneAtATime(deliveries, new Backoff(RandomGenerator.getDefault(), ManageSignInsWiring::sleep));
        var random = new SecureRandom();
        var keeper = new SignInKeeper(
                signIns, contacts, userPool, transactions, oneAtATime, () -> TemporaryPassword.random(random));
        var mail = new MailAboutSignIn(contacts, sender, new PortalPages(settings.required("PORTAL_URL")));
        return new SignInReactions(
                contacts,
                organizations,
                addressChanges,
                signIns,
                userPool,
                finishReset,
                keeper,
                oneAtATime,
                once,
                mail);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another event changes a sign-in", e);
        }
    }
}

package portal.functions.issuetokenclaims;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.StoreUnavailable;
import portal.domain.secondfactor.RecordSigningIn;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.JsonWriter;
import portal.platform.json.MalformedJsonException;

/**
 * Handles Cognito's pre token generation trigger (version 2). It puts the organization, the contact and the use of a
 * second factor into the access token, because Cognito's tokens do not contain them. The user pool requires a second
 * factor, so a contact who signs in has enrolled one.
 */
@Singleton
final class IssueTokenClaimsHandler implements RequestStreamHandler {

    private static final String ORGANIZATION = "custom:organization";
    private static final String CONTACT = "custom:contact";
    private static final Optional<String> REFRESH = Optional.of("TokenGeneration_RefreshTokens");

    /**
     * How long a sign-in waits for the store. Cognito gives a trigger 5 seconds and then refuses the sign-in:
     * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html. A
     * cold start needs about a second of them.
     */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final RecordSigningIn recordSigningIn;

    IssueTokenClaimsHandler(RecordSigningIn recordSigningIn) {
        this.recordSigningIn = recordSigningIn;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var event = event(input);
        var attributes = event.object("request").object("userAttributes");
        if (!event.text("triggerSource").equals(REFRESH)) {
            record(attributes);
        }
        var claims = Json.object().put("custom:second_factor", "true");
        copy(ORGANIZATION, attributes, claims);
        copy(CONTACT, attributes, claims);
        output.write(JsonWriter.write(withClaims(event, claims.build())).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Records the sign-in and the enrollment. Signing in succeeds even if the store hangs: a call that hangs in the
     * network cannot be interrupted, so another thread makes it. If it comes back late, it writes what is still true.
     */
    private void record(Json.Struct attributes) {
        var recording = Thread.ofPlatform().daemon().start(() -> recordNow(attributes));
        try {
            if (!recording.join(PATIENCE)) {
                ErrorLog.log("sign-in", new StoreUnavailable("The store did not answer in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void recordNow(Json.Struct attributes) {
        var organization = attributes.text(ORGANIZATION).flatMap(OrganizationId::parse);
        var contact = attributes.text(CONTACT).flatMap(ContactId::parse);
        try {
            organization.ifPresent(of -> contact.ifPresent(id -> recordSigningIn.signedInWithSecondFactor(of, id)));
        } catch (StoreUnavailable | CommitUnknown e) {
            ErrorLog.log("sign-in", e);
        }
    }

    private static void copy(String name, Json.Struct attributes, Json.Builder claims) {
        claims.putIfPresent(name, attributes.text(name));
    }

    private static Json.Struct withClaims(Json.Struct event, Json.Struct claims) {
        var access = Json.object().put("claimsToAddOrOverride", claims).build();
        var details = Json.object().put("accessTokenGeneration", access).build();
        var response =
                Json.object().put("claimsAndScopeOverrideDetails", details).build();
        return Json.object().putAll(event).put("response", response).build();
    }

    private static Json.Struct event(InputStream input) throws IOException {
        try {
            return (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}

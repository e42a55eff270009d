package portal.local.aws.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.FunctionTimeout;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.signins.Profile;
import portal.local.aws.template.Template;

/**
 * Asks the pool's function for the claims of tokens before they are made, with an event of version 2.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation</a>
 */
final class TokenTrigger {
    /** Somebody signed in on the page. */
    static final String SIGN_IN = "TokenGeneration_HostedAuth";

    /** A client refreshed its tokens. */
    static final String REFRESH = "TokenGeneration_RefreshTokens";

    /**
     * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
     */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 3;

    private final Template.UserPool pool;
    private final ManagedLogin.Lambda functions;
    private final Clock clock;

    TokenTrigger(Template.UserPool pool, ManagedLogin.Lambda functions, Clock clock) {
        this.pool = pool;
        this.functions = functions;
        this.clock = clock;
    }

    /** @throws TriggerFailed when the function fails, or three times does not answer in time */
    TokenClaims claims(String source, Template.Client client, Profile profile, List<String> scopes)
            throws TriggerFailed {
        Optional<String> function = pool.tokenTrigger();
        if (function.isEmpty()) {
            return TokenClaims.UNCHANGED;
        }
        byte[] event = JsonNodes.bytes(event(source, client, profile, scopes));
        JsonNode answer = JsonNodes.parse(answer(function.get(), event, ATTEMPTS))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new TriggerFailed("Unrecognizable lambda output"));
        return new TokenClaims(answer.path("response").path("claimsAndScopeOverrideDetails"));
    }

    private byte[] answer(String function, byte[] event, int attempts) throws TriggerFailed {
        Instant begun = clock.instant();
        try {
            byte[] answer = functions.request(function, event);
            if (clock.instant().isBefore(begun.plus(PATIENCE))) {
                return answer;
            }
        } catch (FunctionTimeout late) {
            // Tries again, as Cognito does.
        } catch (FunctionFailure failed) {
            throw new TriggerFailed("PreTokenGeneration failed with error " + failed.getMessage());
        }
        if (attempts == 1) {
            throw new TriggerFailed("PreTokenGeneration invocation failed due to error TimedOut");
        }
        return answer(function, event, attempts - 1);
    }

    private ObjectNode event(String source, Template.Client client, Profile profile, List<String> scopes) {
        ObjectNode event = JsonNodes.object()
                .put("version", "2")
                .put("triggerSource", source)
                .put("region", "eu-west-1")
                .put("userPoolId", pool.name())
                .put("userName", profile.username());
        event.putObject("callerContext")
                .put("awsSdkVersion", "aws-sdk-unknown-unknown")
                .put("clientId", client.name());
        ObjectNode request = event.putObject("request");
        ObjectNode attributes = request.putObject("userAttributes");
        profile.attributes().forEach(attributes::put);
        attributes.put("cognito:user_status", profile.status());
        ObjectNode groups = request.putObject("groupConfiguration");
        groups.putArray("groupsToOverride");
        groups.putArray("iamRolesToOverride");
        groups.putNull("preferredRole");
        scopes.forEach(request.putArray("scopes")::add);
        event.putObject("response").putNull("claimsAndScopeOverrideDetails");
        return event;
    }

    /** The function gave no claims, so there are no tokens. */
    static final class TriggerFailed extends Exception {
        TriggerFailed(String message) {
            super(message);
        }
    }
}

package portal.local.aws.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.signins.PoolTriggers.TriggerFailed;
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

    private final Optional<String> function;
    private final PoolTriggers triggers;

    TokenTrigger(Optional<String> function, PoolTriggers triggers) {
        this.function = function;
        this.triggers = triggers;
    }

    /** @throws TriggerFailed when there are no claims, and so no tokens */
    TokenClaims claims(String source, Template.Client client, Profile profile, List<String> scopes)
            throws TriggerFailed {
        if (function.isEmpty()) {
            return TokenClaims.UNCHANGED;
        }
        ObjectNode event = event(source, client, profile, scopes);
        return new TokenClaims(
                triggers.ask("PreTokenGeneration", function.get(), event).path("claimsAndScopeOverrideDetails"));
    }

    private ObjectNode event(String source, Template.Client client, Profile profile, List<String> scopes) {
        ObjectNode event = triggers.event("2", source, client.name(), profile);
        ObjectNode request = event.withObject("/request");
        ObjectNode groups = request.putObject("groupConfiguration");
        profile.groups().forEach(groups.putArray("groupsToOverride")::add);
        groups.putArray("iamRolesToOverride");
        groups.putNull("preferredRole");
        scopes.forEach(request.putArray("scopes")::add);
        event.putObject("response").putNull("claimsAndScopeOverrideDetails");
        return event;
    }
}

package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.local.aws.template.Template.Client;

/**
 * Reads the clients of the user pool, with Cognito's defaults.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpoolclient.html">UserPoolClient</a>
 */
final class ClientReader {
    private static final Duration TOKEN_LASTS = Duration.ofHours(1);
    private static final Duration REFRESH_TOKEN_LASTS = Duration.ofDays(30);
    private static final int CHALLENGE_MINUTES = 3;
    private static final Duration REUSES_SIGN_IN_FOR = Duration.ofHours(1);
    private static final Map<String, Duration> UNITS = Map.of(
            "seconds", Duration.ofSeconds(1),
            "minutes", Duration.ofMinutes(1),
            "hours", Duration.ofHours(1),
            "days", Duration.ofDays(1));

    private final JsonNode resources;

    ClientReader(JsonNode resources) {
        this.resources = resources;
    }

    List<Client> clients() {
        return resources.properties().stream()
                .filter(resource -> isOfType(resource.getValue(), "UserPoolClient"))
                .map(resource -> client(resource.getKey(), resource.getValue().path("Properties")))
                .toList();
    }

    /** @throws InvalidTemplate when a client of a machine asks for a scope that no resource server has */
    private Client client(String name, JsonNode client) {
        boolean machine = TemplateReader.texts(client.path("AllowedOAuthFlows")).contains("client_credentials");
        List<String> scopes = TemplateReader.texts(client.path("AllowedOAuthScopes"));
        if (machine && !knownScopes().containsAll(scopes)) {
            throw new InvalidTemplate(name + " has a scope that no resource server has: " + scopes);
        }
        return new Client(
                name,
                machine,
                client.path("GenerateSecret").asBoolean(),
                scopes,
                TemplateReader.texts(client.path("CallbackURLs")),
                TemplateReader.texts(client.path("LogoutURLs")),
                lasts(client, "AccessToken", TOKEN_LASTS),
                lasts(client, "IdToken", TOKEN_LASTS),
                lasts(client, "RefreshToken", REFRESH_TOKEN_LASTS),
                Duration.ofMinutes(client.path("AuthSessionValidity").asInt(CHALLENGE_MINUTES)),
                reusesSignInFor(name),
                client.path("PreventUserExistenceErrors").asText("LEGACY").equals("ENABLED"));
    }

    private List<String> knownScopes() {
        List<String> scopes = new ArrayList<>();
        ofType("UserPoolResourceServer").forEach(server -> server.path("Scopes")
                .forEach(scope -> scopes.add(
                        TemplateReader.text(server, "Identifier") + "/" + TemplateReader.text(scope, "ScopeName"))));
        return scopes;
    }

    private static Duration lasts(JsonNode client, String token, Duration initially) {
        JsonNode number = client.path(token + "Validity");
        if (number.isMissingNode()) {
            return initially;
        }
        String unit =
                client.path("TokenValidityUnits").path(token).asText(token.equals("RefreshToken") ? "days" : "hours");
        return UNITS.getOrDefault(unit, Duration.ofHours(1)).multipliedBy(number.asLong());
    }

    /**
     * A client's own setting takes effect only in a pool that tracks sessions:
     * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_cognito.CfnUserPoolClientSessionConfigurationAttachment.html
     */
    private Duration reusesSignInFor(String client) {
        boolean tracked = ofType("UserPoolSessionConfigurationAttachment")
                .anyMatch(pool -> pool.path("UserSessionTracking").asText().equals("ENABLED"));
        return ofType("UserPoolClientSessionConfigurationAttachment")
                .filter(setting -> tracked && setting.path("ClientId").asText().equals(client))
                .map(setting -> setting.path("SSOSession").path("MaxValidityMinutes"))
                .filter(JsonNode::isIntegralNumber)
                .map(minutes -> Duration.ofMinutes(minutes.asLong()))
                .findFirst()
                .orElse(REUSES_SIGN_IN_FOR);
    }

    private Stream<JsonNode> ofType(String type) {
        return resources
                .valueStream()
                .filter(resource -> isOfType(resource, type))
                .map(resource -> resource.path("Properties"));
    }

    private static boolean isOfType(JsonNode resource, String type) {
        return TemplateReader.text(resource, "Type").equals("AWS::Cognito::" + type);
    }
}

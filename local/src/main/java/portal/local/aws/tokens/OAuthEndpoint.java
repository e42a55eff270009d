package portal.local.aws.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.Template;

/**
 * The token endpoint of a user pool's domain, for systems (client credentials). Any secret will do. A client that asks for no
 * scope gets all of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">The token issuer endpoint</a>
 */
public final class OAuthEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "Basic ";

    private final TokenIssuer issuer;
    private final SystemClients clients;

    public OAuthEndpoint(TokenIssuer issuer, SystemClients clients) {
        this.issuer = issuer;
        this.clients = clients;
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("POST", "/oauth2/token", (request, variables) -> token(request));
    }

    private LocalResponse token(LocalRequest request) {
        if (!request.isOfType(FORM)) {
            return refused("invalid_request");
        }
        Map<String, String> form = QueryString.parse(new String(request.body(), StandardCharsets.UTF_8));
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return refused("unsupported_grant_type");
        }
        Optional<Template.Client> client = clientOf(request, form).flatMap(clients::find);
        if (client.isEmpty()) {
            return refused("invalid_client");
        }
        List<String> scopes = client.get().scopes();
        String wanted = form.getOrDefault("scope", "").strip();
        List<String> asked = wanted.isEmpty() ? scopes : List.of(wanted.split(" +"));
        return scopes.containsAll(asked)
                ? granted(client.get().name(), String.join(" ", asked))
                : refused("invalid_scope");
    }

    private LocalResponse granted(String client, String scope) {
        return LocalResponse.json(
                200,
                JsonNodes.object()
                        .put("access_token", issuer.forSystem(client, scope))
                        .put("expires_in", TokenIssuer.VALID_FOR.toSeconds())
                        .put("token_type", "Bearer"));
    }

    private static LocalResponse refused(String error) {
        return LocalResponse.json(400, JsonNodes.object().put("error", error));
    }

    /** With a secret, in the header or in the form. */
    private static Optional<String> clientOf(LocalRequest request, Map<String, String> form) {
        String header = request.header("authorization").orElse("");
        if (!header.startsWith(BASIC)) {
            return form.getOrDefault("client_secret", "").isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(form.get("client_id"));
        }
        try {
            byte[] credentials =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return Optional.of(new String(credentials, StandardCharsets.UTF_8).split(":", 2)[0]);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}

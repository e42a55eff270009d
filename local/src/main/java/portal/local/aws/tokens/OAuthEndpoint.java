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

/**
 * The token endpoint of a user pool's domain, for systems (client credentials). Any secret will do.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">The token issuer endpoint</a>
 */
public final class OAuthEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "Basic ";

    private final TokenIssuer issuer;
    private final String client;
    private final List<String> scopes;

    /**
     * @param client the client of back office systems
     * @param scopes what it may ask for; without asking it gets all of them
     */
    public OAuthEndpoint(TokenIssuer issuer, String client, List<String> scopes) {
        this.issuer = issuer;
        this.client = client;
        this.scopes = List.copyOf(scopes);
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
        if (!clientOf(request, form).filter(client::equals).isPresent()) {
            return refused("invalid_client");
        }
        String wanted = form.getOrDefault("scope", "").strip();
        List<String> asked = wanted.isEmpty() ? scopes : List.of(wanted.split(" +"));
        return scopes.containsAll(asked) ? granted(String.join(" ", asked)) : refused("invalid_scope");
    }

    private LocalResponse granted(String scope) {
        return LocalResponse.json(
                200,
                JsonNodes.object()
                        .put("access_token", issuer.forScope(scope))
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

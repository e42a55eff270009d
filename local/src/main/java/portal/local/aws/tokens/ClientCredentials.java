package portal.local.aws.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.template.Template.Client;

/**
 * Gives systems a token (client credentials). Any secret will do.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">The token issuer
 *     endpoint</a>
 */
public final class ClientCredentials {
    private static final String BASIC = "Basic ";

    private final TokenIssuer issuer;
    private final SystemClients clients;

    public ClientCredentials(TokenIssuer issuer, SystemClients clients) {
        this.issuer = issuer;
        this.clients = clients;
    }

    /** The answer of the token endpoint. Without asking for scopes, a client gets all that it may have. */
    public LocalResponse token(LocalRequest request, Map<String, String> form) {
        Optional<Client> known = clientOf(request, form).flatMap(clients::find);
        if (known.isEmpty()) {
            return refused("invalid_client");
        }
        Client client = known.get();
        String wanted = form.getOrDefault("scope", "").strip();
        List<String> asked = wanted.isEmpty() ? client.scopes() : List.of(wanted.split(" +"));
        return client.scopes().containsAll(asked) ? granted(client, String.join(" ", asked)) : refused("invalid_scope");
    }

    private LocalResponse granted(Client client, String scope) {
        return LocalResponse.json(
                200,
                JsonNodes.object()
                        .put("access_token", issuer.forClient(client, scope))
                        .put("expires_in", client.accessTokenLasts().toSeconds())
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

package portal.local.aws.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;
import portal.local.aws.http.RouteTable;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.signins.Profile;
import portal.local.aws.template.Template.Client;
import portal.local.aws.tokens.ClientCredentials;

/**
 * Exchanges codes and refresh tokens for tokens, and revokes refresh tokens. Any secret of a client will do.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Token endpoint</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html">Revocation
 *     endpoint</a>
 */
final class TokenEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Clients clients;
    private final LocalUserPool pool;
    private final Grants grants;
    private final UserTokens tokens;
    private final TokenTrigger trigger;
    private final ClientCredentials systems;
    private final Clock clock;

    TokenEndpoint(
            Clients clients,
            LocalUserPool pool,
            Grants grants,
            UserTokens tokens,
            TokenTrigger trigger,
            ClientCredentials systems,
            Clock clock) {
        this.clients = clients;
        this.pool = pool;
        this.grants = grants;
        this.tokens = tokens;
        this.trigger = trigger;
        this.systems = systems;
        this.clock = clock;
    }

    void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("POST", "/oauth2/token", (request, variables) -> token(request));
        routes.add("POST", "/oauth2/revoke", (request, variables) -> revoke(request));
    }

    private LocalResponse token(LocalRequest request) {
        if (!request.isOfType(FORM)) {
            return OAuthRequests.refused(OAuth2Error.INVALID_REQUEST);
        }
        Map<String, String> form = QueryString.parse(new String(request.body(), StandardCharsets.UTF_8));
        try {
            return switch (form.getOrDefault("grant_type", "")) {
                case "authorization_code", "refresh_token" -> exchanged(OAuthRequests.form(request));
                case "client_credentials" -> systems.token(request, form);
                default -> OAuthRequests.refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            };
        } catch (ParseException malformed) {
            return OAuthRequests.refused(OAuthRequests.error(malformed));
        } catch (AuthorizationRefused refused) {
            return OAuthRequests.refused(refused.error());
        }
    }

    private LocalResponse exchanged(HTTPRequest form) throws ParseException, AuthorizationRefused {
        TokenRequest request = TokenRequest.parse(form);
        Client client = client(request);
        return switch (request.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> begun(client, grant);
            case RefreshTokenGrant grant ->
                refreshed(client, grant.getRefreshToken().getValue());
            default -> throw new AuthorizationRefused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    /** The client that asks. One with a secret has to give it, and one without must not. */
    private Client client(AbstractOptionallyIdentifiedRequest request) throws AuthorizationRefused {
        ClientAuthentication authentication = request.getClientAuthentication();
        String name = authentication == null
                ? request.getClientID().getValue()
                : authentication.getClientID().getValue();
        return clients.find(name)
                .filter(client -> client.secret() == (authentication != null))
                .orElseThrow(() -> new AuthorizationRefused(OAuth2Error.INVALID_CLIENT));
    }

    private LocalResponse begun(Client client, AuthorizationCodeGrant grant) throws AuthorizationRefused {
        Grants.Code code = grants.use(grant.getAuthorizationCode().getValue())
                .filter(given -> given.authorization().client().equals(client))
                .filter(given -> given.authorization().redirectUri().equals(grant.getRedirectionURI()))
                .filter(given ->
                        proves(grant.getCodeVerifier(), given.authorization().challenge()))
                .orElseThrow(TokenEndpoint::invalidGrant);
        Profile profile = profile(code.who());
        Grants.Session session = new Grants.Session(
                code.authorization(),
                code.who(),
                UUID.randomUUID().toString(),
                clock.instant().plus(client.refreshTokenLasts()));
        ObjectNode answer = answer(session, profile, code.claims(), true);
        return LocalResponse.json(200, answer.put("refresh_token", grants.begin(session)));
    }

    private static boolean proves(@Nullable CodeVerifier verifier, Optional<CodeChallenge> challenge) {
        return challenge.isPresent()
                ? verifier != null
                        && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .equals(challenge.get())
                : verifier == null;
    }

    private LocalResponse refreshed(Client client, String refreshToken) throws AuthorizationRefused {
        Grants.Session session = grants.session(refreshToken)
                .filter(known -> known.authorization().client().equals(client))
                .orElseThrow(TokenEndpoint::invalidGrant);
        Profile profile = profile(session.who());
        try {
            TokenClaims claims = trigger.claims(
                    TokenTrigger.REFRESH,
                    client,
                    profile,
                    session.authorization().scopes());
            return LocalResponse.json(200, answer(session, profile, claims, false));
        } catch (PoolTriggers.TriggerFailed failed) {
            throw new AuthorizationRefused(OAuth2Error.INVALID_REQUEST);
        }
    }

    private Profile profile(SignedIn who) throws AuthorizationRefused {
        return pool.profile(who.subject()).orElseThrow(TokenEndpoint::invalidGrant);
    }

    private ObjectNode answer(Grants.Session session, Profile profile, TokenClaims claims, boolean first) {
        String access = tokens.accessToken(session, profile, claims);
        ObjectNode answer = JsonNodes.object().put("access_token", access);
        if (session.authorization().scopes().contains("openid")) {
            answer.put("id_token", tokens.idToken(session, profile, claims, access, first));
        }
        return answer.put(
                        "expires_in",
                        session.authorization().client().accessTokenLasts().toSeconds())
                .put("token_type", "Bearer");
    }

    private LocalResponse revoke(LocalRequest request) {
        try {
            TokenRevocationRequest revocation = TokenRevocationRequest.parse(OAuthRequests.form(request));
            Client client = client(revocation);
            String token = revocation.getToken().getValue();
            Optional<Grants.Session> session = grants.session(token);
            if (session.isEmpty() && token.split("\\.", -1).length == 3) {
                throw new AuthorizationRefused(new ErrorObject("unsupported_token_type"));
            }
            if (session.isPresent() && !session.get().authorization().client().equals(client)) {
                throw new AuthorizationRefused(OAuth2Error.UNAUTHORIZED_CLIENT);
            }
            grants.revoke(token);
            return new LocalResponse(200, List.of(), new byte[0]);
        } catch (ParseException malformed) {
            return OAuthRequests.refused(OAuthRequests.error(malformed));
        } catch (AuthorizationRefused refused) {
            return OAuthRequests.refused(refused.error());
        }
    }

    private static AuthorizationRefused invalidGrant() {
        return new AuthorizationRefused(OAuth2Error.INVALID_GRANT);
    }
}

package portal.local.aws.login;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.template.Template;
import portal.local.aws.tokens.ClientCredentials;
import portal.local.aws.tokens.TokenCheck;
import portal.local.aws.tokens.TokenIssuer;

/**
 * Stands in for managed login and the OAuth 2.0 endpoints of a user pool.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html">Endpoints</a>
 */
public final class ManagedLogin {
    private final Clients clients;
    private final URI url;
    private final AuthorizeEndpoint authorize;
    private final RecoveryEndpoint recovery;
    private final TokenEndpoint token;
    private final UserInfoEndpoint userInfo;

    /** @param systems gives tokens to systems, at the same endpoint */
    public ManagedLogin(
            Template template,
            LocalUserPool pool,
            PoolTriggers triggers,
            TokenIssuer issuer,
            TokenCheck check,
            ClientCredentials systems,
            Clock clock) {
        Grants grants = new Grants(clock);
        LoginFlows flows = new LoginFlows(clock);
        TokenTrigger trigger = new TokenTrigger(template.userPools().getFirst().tokenTrigger(), triggers);
        clients = new Clients(template.clients());
        url = URI.create(issuer.name());
        authorize = new AuthorizeEndpoint(clients, pool, grants, flows, trigger, clock);
        recovery = new RecoveryEndpoint(flows, pool);
        token = new TokenEndpoint(clients, pool, grants, new UserTokens(issuer, clock), trigger, systems, clock);
        userInfo = new UserInfoEndpoint(check, pool, grants);
        pool.onGlobalSignOut(grants::revokeAllOf);
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        authorize.addTo(routes);
        recovery.addTo(routes);
        token.addTo(routes);
        userInfo.addTo(routes);
        routes.add("GET", "/.well-known/openid-configuration", (request, variables) -> Discovery.document(url));
        routes.add("GET", "/local/sign-ins/clients", (request, variables) -> LocalResponse.json(200, listClients()));
    }

    /** What developers need to know of the clients with which people sign in. */
    private ArrayNode listClients() {
        ArrayNode list = JsonNodes.array();
        for (Template.Client client : clients.all()) {
            ObjectNode shown = list.addObject().put("clientId", client.name());
            client.scopes().forEach(shown.putArray("scopes")::add);
            client.callbackUrls().forEach(shown.putArray("callbackUrls")::add);
            client.logoutUrls().forEach(shown.putArray("logoutUrls")::add);
        }
        return list;
    }
}

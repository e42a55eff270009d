package portal.local.aws.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCError;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;
import portal.local.aws.http.RouteTable;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.signins.Profile;
import portal.local.aws.signins.SignInStep;
import portal.local.aws.template.Template.Client;

/**
 * Signs people in for a client, and sends them back to it with a code.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Authorization
 *     endpoint</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html">Logout endpoint</a>
 */
final class AuthorizeEndpoint {
    private final Clients clients;
    private final LocalUserPool pool;
    private final Grants grants;
    private final BrowserSessions sessions;
    private final LoginFlows flows;
    private final TokenTrigger trigger;
    private final Clock clock;

    AuthorizeEndpoint(
            Clients clients, LocalUserPool pool, Grants grants, LoginFlows flows, TokenTrigger trigger, Clock clock) {
        this.clients = clients;
        this.pool = pool;
        this.grants = grants;
        this.sessions = new BrowserSessions(clock);
        this.flows = flows;
        this.trigger = trigger;
        this.clock = clock;
    }

    void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/oauth2/authorize", (request, variables) -> authorize(request));
        routes.add("GET", "/login", (request, variables) -> flows.page(request, LoginPages::question));
        routes.add("POST", "/login", (request, variables) -> flows.answered(request, this::answered));
        routes.add("GET", "/logout", (request, variables) -> logout(request));
    }

    private LocalResponse authorize(LocalRequest request) {
        Map<String, List<String>> parameters = URLUtils.parseParameters(request.query());
        Optional<Client> client = first(parameters, "client_id").flatMap(clients::find);
        Optional<URI> redirectUri = client.flatMap(known ->
                allowed(known.callbackUrls(), first(parameters, "redirect_uri").orElse("")));
        if (client.isEmpty() || redirectUri.isEmpty()) {
            return LoginPages.failed("The client or its address is not known.");
        }
        State state = first(parameters, "state").map(State::new).orElse(null);
        try {
            AuthorizationRequest parsed = AuthorizationRequest.parse(parameters);
            return authorized(request, Authorization.of(parsed, client.get(), redirectUri.get()));
        } catch (ParseException malformed) {
            return redirect(Authorization.refused(redirectUri.get(), OAuthRequests.error(malformed), state));
        } catch (AuthorizationRefused refused) {
            return redirect(Authorization.refused(redirectUri.get(), refused.error(), state));
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** An address has to be equal to one of the client's, to the letter. */
    private static Optional<URI> allowed(List<String> urls, String wanted) {
        return urls.contains(wanted) ? Optional.of(URI.create(wanted)) : Optional.empty();
    }

    private LocalResponse authorized(LocalRequest request, Authorization authorization) {
        Optional<SignedIn> known = authorization.asksForTheUser()
                ? Optional.empty()
                : sessions.find(
                        Cookies.read(request, Cookies.SESSION),
                        authorization.client().reusesSignInFor());
        Optional<Profile> profile = known.flatMap(who -> pool.profile(who.subject()));
        if (known.isPresent() && profile.isPresent()) {
            return sentBack(authorization, known.get(), profile.get());
        }
        if (authorization.asksForNoPage()) {
            return redirect(authorization.refusedWith(OIDCError.LOGIN_REQUIRED));
        }
        String browser = Cookies.read(request, Cookies.BROWSER).orElseGet(Secrets::next);
        return redirect(
                URI.create("/login?flow=" + flows.begin(authorization, browser)),
                Cookies.set(Cookies.BROWSER, browser));
    }

    private LocalResponse answered(String id, LoginFlow flow, Map<String, String> form) {
        if (flow.answer(pool, form, clock.instant()) instanceof SignInStep.SignedIn(Profile profile)) {
            flows.end(id);
            SignedIn who = new SignedIn(profile.subject(), clock.instant());
            return sentBack(flow.authorization(), who, profile, Cookies.set(Cookies.SESSION, sessions.begin(who)));
        }
        return redirect(URI.create("/login?flow=" + id));
    }

    private LocalResponse sentBack(Authorization authorization, SignedIn who, Profile profile, Header... cookies) {
        try {
            TokenClaims claims =
                    trigger.claims(TokenTrigger.SIGN_IN, authorization.client(), profile, authorization.scopes());
            AuthorizationCode code = new AuthorizationCode(grants.newCode(authorization, who, claims));
            return redirect(
                    new AuthorizationSuccessResponse(
                                    authorization.redirectUri(), code, null, authorization.state(), ResponseMode.QUERY)
                            .toURI(),
                    cookies);
        } catch (PoolTriggers.TriggerFailed failed) {
            return redirect(authorization.refusedWith(
                    OAuth2Error.INVALID_REQUEST.setDescription(ErrorObject.removeIllegalChars(failed.getMessage()))));
        }
    }

    /** The user is signed out of this browser. Tokens stay valid. */
    private LocalResponse logout(LocalRequest request) {
        Map<String, String> parameters = QueryString.parse(request.query());
        Optional<Client> client = clients.find(parameters.getOrDefault("client_id", ""));
        Optional<URI> target =
                client.flatMap(known -> allowed(known.logoutUrls(), parameters.getOrDefault("logout_uri", "")));
        boolean again = client.flatMap(
                        known -> allowed(known.callbackUrls(), parameters.getOrDefault("redirect_uri", "")))
                .isPresent();
        if (target.isEmpty() && !again) {
            return LoginPages.failed("The client or its address is not known.");
        }
        sessions.end(Cookies.read(request, Cookies.SESSION));
        return redirect(
                target.orElseGet(() -> URI.create("/oauth2/authorize?" + request.query())),
                Cookies.remove(Cookies.SESSION));
    }

    static LocalResponse redirect(URI location, Header... cookies) {
        List<Header> headers = new ArrayList<>(List.of(cookies));
        headers.add(new Header("Location", location.toString()));
        return new LocalResponse(302, headers, new byte[0]);
    }
}

package portal.local.aws.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.local.RunningPortal;
import portal.local.aws.signins.UserPoolClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/**
 * A client of OpenID Connect signs people in over HTTP, from discovery to logout, and knows nothing of the stand-in.
 */
class OpenIdConnectTest extends RunningPortal {
    private static final ClientID CLIENT = new ClientID("PortalClient");
    private static final String POOL = "UserPool";
    private static final String TEMPORARY = "Tijdelijk-wachtwoord-1";
    private static final String OWN = "Eigen-wachtwoord-1";

    private OIDCProviderMetadata provider;
    private CognitoIdentityProviderClient pool;

    @BeforeAll
    void discover() throws Exception {
        provider = OIDCProviderMetadata.resolve(new Issuer(portal.url()));
        pool = UserPoolClient.at(URI.create(portal.url() + "/aws/cognito"));
    }

    @Test
    void signsInRefreshesRevokesAndSignsOut() throws Exception {
        invite("anna", "anna@acme.example");
        Browser browser = Browser.of(portal.url());
        SignIn attempt = new SignIn();

        Browser.Page page = browser.submit(
                browser.open(attempt.address()), Map.of("username", "anna@acme.example", "password", TEMPORARY));
        page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
        Authenticator app = Authenticator.scan(page.text(), Clock.systemUTC());
        page = browser.submit(page, Map.of("code", app.next()));
        OIDCTokens tokens = attempt.tokens(page);

        assertThat(attempt.validated(tokens)).isEqualTo("anna@acme.example");
        assertThat(send(request("/echo/fixed")
                                .header(
                                        "Authorization",
                                        tokens.getBearerAccessToken().toAuthorizationHeader()))
                        .statusCode())
                .as("at the gateway")
                .isEqualTo(200);
        assertThat(userInfo(tokens).indicatesSuccess()).isTrue();
        OIDCTokens refreshed =
                refreshed(tokens.getRefreshToken()).toSuccessResponse() instanceof OIDCTokenResponse answer
                        ? answer.getOIDCTokens()
                        : null;
        assertThat(refreshed).isNotNull();

        var revocation = new TokenRevocationRequest(
                        provider.getRevocationEndpointURI(), CLIENT, tokens.getRefreshToken())
                .toHTTPRequest()
                .send();
        assertThat(revocation.getStatusCode()).isEqualTo(200);
        assertThat(revocation.getHeaderMap())
                .as("a type that is not JSON is a fault to some clients")
                .doesNotContainKeys("Content-Type", "content-type");
        assertThat(error(refreshed(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(userInfo(tokens).indicatesSuccess()).isFalse();
        assertThat(browser.open(new SignIn().address()).parameter("code"))
                .as("silently")
                .isNotEmpty();
        page = browser.open(provider.getEndSessionEndpointURI() + "?client_id=PortalClient&logout_uri=" + portal.url());
        assertThat(page.location()).isEqualTo(portal.url());
        assertThat(browser.open(new SignIn().address()).fields()).containsKey("password");
    }

    /** The story of a lost phone. */
    @Test
    void findsTheOldCodesAndSessionsDeadAfterAResetAndEnrollsAnew() throws Exception {
        invite("bram", "bram@acme.example");
        Browser browser = Browser.of(portal.url());
        SignIn attempt = new SignIn();
        Browser.Page page = first(browser, attempt, "bram@acme.example", TEMPORARY);
        Authenticator lost = Authenticator.scan(page.text(), Clock.systemUTC());
        OIDCTokens tokens = attempt.tokens(browser.submit(page, Map.of("code", lost.next())));

        pool.adminDeleteSoftwareToken(token -> token.userPoolId(POOL).username("bram"));
        pool.adminSetUserPassword(password -> password.userPoolId(POOL)
                .username("bram")
                .password("Tijdelijk-ander-2")
                .permanent(false));
        pool.adminUserGlobalSignOut(signOut -> signOut.userPoolId(POOL).username("bram"));

        assertThat(error(refreshed(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(userInfo(tokens).indicatesSuccess()).isFalse();
        Browser fresh = Browser.of(portal.url());
        page = fresh.submit(
                fresh.open(new SignIn().address()), Map.of("username", "bram@acme.example", "password", OWN));
        assertThat(page.text()).contains("Incorrect username or password.");
        SignIn anew = new SignIn();
        page = first(fresh, anew, "bram@acme.example", "Tijdelijk-ander-2");
        Authenticator found = Authenticator.scan(page.text(), Clock.systemUTC());
        page = fresh.submit(page, Map.of("code", lost.next()));
        assertThat(page.text()).contains("Invalid code");
        page = fresh.submit(page, Map.of("code", found.next()));
        assertThat(anew.validated(anew.tokens(page))).isEqualTo("bram@acme.example");
    }

    @Test
    void takesNoFormFromAnotherSite() throws Exception {
        var forged = request("/login")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("flow=x&username=anna&password=" + OWN));
        assertThat(send(forged).statusCode()).isEqualTo(403);
    }

    private void invite(String username, String email) {
        pool.adminCreateUser(user -> user.userPoolId(POOL)
                .username(username)
                .messageAction(MessageActionType.SUPPRESS)
                .temporaryPassword(TEMPORARY)
                .userAttributes(
                        UserPoolClient.attribute("email", email), UserPoolClient.attribute("email_verified", "true")));
    }

    /** Up to the page with the QR code. */
    private static Browser.Page first(Browser browser, SignIn attempt, String name, String temporary) {
        Browser.Page page =
                browser.submit(browser.open(attempt.address()), Map.of("username", name, "password", temporary));
        return browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
    }

    private UserInfoResponse userInfo(OIDCTokens tokens) throws Exception {
        return UserInfoResponse.parse(
                new UserInfoRequest(provider.getUserInfoEndpointURI(), tokens.getBearerAccessToken())
                        .toHTTPRequest()
                        .send());
    }

    private TokenResponse refreshed(RefreshToken token) throws Exception {
        return token(new RefreshTokenGrant(token));
    }

    private TokenResponse token(AuthorizationGrant grant) throws Exception {
        var answer = new TokenRequest.Builder(provider.getTokenEndpointURI(), CLIENT, grant)
                .build()
                .toHTTPRequest()
                .send();
        return answer.indicatesSuccess() ? OIDCTokenResponse.parse(answer) : TokenErrorResponse.parse(answer);
    }

    private static String error(TokenResponse answer) {
        return answer.indicatesSuccess()
                ? "none"
                : answer.toErrorResponse().getErrorObject().getCode();
    }

    /** One attempt of the client. */
    private final class SignIn {
        private final State state = new State();
        private final Nonce nonce = new Nonce();
        private final CodeVerifier verifier = new CodeVerifier();

        String address() {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE, new Scope("openid", "profile"), CLIENT, portal.url())
                    .endpointURI(provider.getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI()
                    .toString();
        }

        OIDCTokens tokens(Browser.Page page) throws Exception {
            assertThat(page.status()).as(page.text()).isEqualTo(302);
            AuthorizationResponse answer = AuthorizationResponse.parse(page.location());
            assertThat(answer.indicatesSuccess()).as(page.location().toString()).isTrue();
            assertThat(answer.getState()).isEqualTo(state);
            AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
            TokenResponse tokens = token(new AuthorizationCodeGrant(code, portal.url(), verifier));
            return ((OIDCTokenResponse) tokens.toSuccessResponse()).getOIDCTokens();
        }

        /** The address in the ID token, which the library checked. */
        String validated(OIDCTokens tokens) throws Exception {
            var validator = new IDTokenValidator(
                    provider.getIssuer(),
                    CLIENT,
                    JWSAlgorithm.RS256,
                    provider.getJWKSetURI().toURL());
            return validator.validate(tokens.getIDToken(), nonce).getStringClaim("email");
        }
    }
}

package portal.local.aws.login;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.local.aws.template.Template.Client;

/**
 * What a client asks for, which is checked against the client in the template.
 *
 * @param challenge the hash of the secret with which the client proves later that it asked (PKCE)
 * @param loginHint a user name or alias for the sign-in page
 */
record Authorization(
        Client client,
        URI redirectUri,
        List<String> scopes,
        @Nullable State state,
        Optional<String> nonce,
        Optional<CodeChallenge> challenge,
        Optional<String> loginHint,
        Prompt prompt) {

    /** @throws AuthorizationRefused with an error that the client may be told at its address */
    static Authorization of(AuthorizationRequest request, Client client, URI redirectUri) throws AuthorizationRefused {
        if (request.specifiesRequestObject()) {
            throw new AuthorizationRefused(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (!request.getResponseType().equals(ResponseType.CODE)) {
            throw new AuthorizationRefused(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        return new Authorization(
                client,
                redirectUri,
                scopes(client, request.getScope()),
                request.getState(),
                parameter(request, "nonce"),
                challenge(client, request),
                parameter(request, "login_hint"),
                request.getPrompt() == null ? new Prompt() : request.getPrompt());
    }

    /** A client that asks for no scope gets all that it may have. */
    private static List<String> scopes(Client client, @Nullable Scope wanted) throws AuthorizationRefused {
        if (wanted == null || wanted.isEmpty()) {
            return client.scopes();
        }
        if (!client.scopes().containsAll(wanted.toStringList())) {
            throw new AuthorizationRefused(OAuth2Error.INVALID_SCOPE);
        }
        return wanted.toStringList();
    }

    /** A public client has to use PKCE with S256: it has no other secret. Cognito leaves that to the client. */
    private static Optional<CodeChallenge> challenge(Client client, AuthorizationRequest request)
            throws AuthorizationRefused {
        CodeChallenge challenge = request.getCodeChallenge();
        if (challenge == null) {
            if (client.secret()) {
                return Optional.empty();
            }
            throw new AuthorizationRefused(invalid("code_challenge is required"));
        }
        if (!CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            throw new AuthorizationRefused(invalid("code_challenge_method must be S256"));
        }
        return Optional.of(challenge);
    }

    private static ErrorObject invalid(String why) {
        return OAuth2Error.INVALID_REQUEST.setDescription(why);
    }

    private static Optional<String> parameter(AuthorizationRequest request, String name) {
        List<String> values = request.getCustomParameter(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    boolean asksForTheUser() {
        return prompt.contains(Prompt.Type.LOGIN) || prompt.contains(Prompt.Type.SELECT_ACCOUNT);
    }

    boolean asksForNoPage() {
        return prompt.contains(Prompt.Type.NONE);
    }

    /** The client's address with an error. */
    URI refusedWith(ErrorObject error) {
        return refused(redirectUri, error, state);
    }

    static URI refused(URI redirectUri, ErrorObject error, @Nullable State state) {
        return new AuthorizationErrorResponse(redirectUri, error, state, ResponseMode.QUERY).toURI();
    }
}

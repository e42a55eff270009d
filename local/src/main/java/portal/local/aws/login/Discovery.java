package portal.local.aws.login;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import portal.local.aws.http.LocalResponse;

/** Where the endpoints are: the document that Cognito publishes for its pools, with the paths of their domains. */
final class Discovery {
    private Discovery() {}

    static LocalResponse document(URI url) {
        OIDCProviderMetadata metadata = new OIDCProviderMetadata(
                new Issuer(url), List.of(SubjectType.PUBLIC), url.resolve("/.well-known/jwks.json"));
        metadata.setAuthorizationEndpointURI(url.resolve("/oauth2/authorize"));
        metadata.setTokenEndpointURI(url.resolve("/oauth2/token"));
        metadata.setRevocationEndpointURI(url.resolve("/oauth2/revoke"));
        metadata.setUserInfoEndpointURI(url.resolve("/oauth2/userInfo"));
        metadata.setEndSessionEndpointURI(url.resolve("/logout"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setScopes(new Scope("openid", "email", "profile"));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        metadata.setSupportsRequestURIParam(false);
        metadata.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST));
        return LocalResponse.of(
                200, "application/json", metadata.toJSONObject().toString().getBytes(StandardCharsets.UTF_8));
    }
}

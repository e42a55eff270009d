package portal.local.aws.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.Profile;
import portal.local.aws.tokens.TokenCheck;

/**
 * The attributes of who has an access token.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html">userInfo</a>
 */
final class UserInfoEndpoint {
    private final TokenCheck check;
    private final LocalUserPool pool;
    private final Grants grants;

    UserInfoEndpoint(TokenCheck check, LocalUserPool pool, Grants grants) {
        this.check = check;
        this.pool = pool;
        this.grants = grants;
    }

    void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/oauth2/userInfo", (request, variables) -> answer(request));
        routes.add("POST", "/oauth2/userInfo", (request, variables) -> answer(request));
    }

    private LocalResponse answer(LocalRequest request) {
        return check.claims(request.header("authorization").orElse(""))
                .filter(this::isAccepted)
                .flatMap(claims -> pool.profile(claims.getOrDefault("sub", "")))
                .map(UserInfoEndpoint::attributes)
                .map(attributes -> LocalResponse.json(200, attributes))
                .orElseGet(() -> LocalResponse.json(
                                401,
                                JsonNodes.object()
                                        .put("error", "invalid_token")
                                        .put("error_description", "Access token is invalid, expired or revoked"))
                        .withDefault("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    private boolean isAccepted(Map<String, String> claims) {
        return "access".equals(claims.get("token_use"))
                && Arrays.asList(claims.getOrDefault("scope", "").split(" ")).contains("openid")
                && Optional.ofNullable(claims.get("origin_jti"))
                        .filter(origin -> !grants.isRevoked(origin))
                        .isPresent();
    }

    private static ObjectNode attributes(Profile profile) {
        ObjectNode answer = JsonNodes.object().put("sub", profile.subject());
        profile.attributes().forEach(answer::put);
        return answer.put("username", profile.username());
    }
}

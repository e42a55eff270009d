package portal.local.aws.login;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import portal.local.aws.signins.Profile;
import portal.local.aws.tokens.TokenIssuer;

/**
 * Makes the access and ID tokens of people, with Cognito's claims.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">Access
 *     token</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html">ID
 *     token</a>
 */
final class UserTokens {
    private static final Set<String> BOOLEANS = Set.of("email_verified", "phone_number_verified");

    private final TokenIssuer issuer;
    private final Clock clock;

    UserTokens(TokenIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    String accessToken(Grants.Session session, Profile profile, TokenClaims changes) {
        Authorization authorization = session.authorization();
        JWTClaimsSet.Builder claims = claims(
                        session, "access", authorization.client().accessTokenLasts())
                .claim("client_id", authorization.client().name())
                .claim("username", profile.username())
                .claim("version", 2);
        groups(profile, claims);
        changes.applyToAccessToken(claims, authorization.scopes());
        return issuer.sign(claims);
    }

    /** @param first whether this is the token that the client got by signing in; only that one has its nonce */
    String idToken(Grants.Session session, Profile profile, TokenClaims changes, String accessToken, boolean first) {
        Authorization authorization = session.authorization();
        JWTClaimsSet.Builder claims =
                claims(session, "id", authorization.client().idTokenLasts());
        claims.audience(authorization.client().name())
                .claim("cognito:username", profile.username())
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256, null)
                                .getValue());
        groups(profile, claims);
        attributes(authorization, profile, claims);
        if (first) {
            authorization.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
        }
        changes.applyToIdToken(claims);
        return issuer.sign(claims);
    }

    private static void groups(Profile profile, JWTClaimsSet.Builder claims) {
        if (!profile.groups().isEmpty()) {
            claims.claim("cognito:groups", profile.groups());
        }
    }

    /** With the scope openid alone or with profile, the token has all attributes. With others it has what they name. */
    private static void attributes(Authorization authorization, Profile profile, JWTClaimsSet.Builder claims) {
        boolean all = authorization.scopes().contains("profile")
                || authorization.scopes().equals(List.of("openid"));
        profile.attributes().forEach((name, value) -> {
            boolean ofEmail = authorization.scopes().contains("email") && name.startsWith("email");
            if (!name.equals("sub") && (all || ofEmail)) {
                claims.claim(name, BOOLEANS.contains(name) ? (Object) Boolean.valueOf(value) : value);
            }
        });
    }

    private JWTClaimsSet.Builder claims(Grants.Session session, String use, Duration lasts) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .subject(session.who().subject())
                .claim("token_use", use)
                .claim("auth_time", session.who().at().getEpochSecond())
                .claim("origin_jti", session.origin())
                .claim("event_id", UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lasts)))
                .jwtID(UUID.randomUUID().toString());
    }
}

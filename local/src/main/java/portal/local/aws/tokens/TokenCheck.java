package portal.local.aws.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens as API Gateway's JWT authorizer does: key, signature, issuer, client and times of validity.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
public final class TokenCheck {
    /** The token alone, or after {@code Bearer} and one space. */
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?:bearer )?([\\w-]+\\.[\\w-]+\\.[\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final String keyId;
    private final String issuer;
    private final Set<String> clients;
    private final Clock clock;

    public TokenCheck(RSAKey key, String issuer, Set<String> clients, Clock clock) {
        signatures.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key))));
        signatures.setJWTClaimsSetVerifier(null);
        this.keyId = key.getKeyID();
        this.issuer = issuer;
        this.clients = Set.copyOf(clients);
        this.clock = clock;
    }

    /**
     * The claims of an {@code Authorization} header's token as API Gateway hands them to a function, every value a
     * string; empty when the token is not valid.
     */
    public Optional<Map<String, String>> claims(String authorization) {
        Matcher token = AUTHORIZATION.matcher(authorization);
        if (!token.matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token.group(1));
            if (!keyId.equals(signed.getHeader().getKeyID())) {
                return Optional.empty();
            }
            JWTClaimsSet claims = signatures.process(signed, null);
            return isAcceptable(claims) ? Optional.of(asStrings(claims)) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private boolean isAcceptable(JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        return issuer.equals(claims.getIssuer())
                && expires != null
                && now.isBefore(expires.toInstant())
                && hasBegun(claims.getNotBeforeTime(), now)
                && hasBegun(claims.getIssueTime(), now)
                && isForOurClients(claims);
    }

    private static boolean hasBegun(@Nullable Date from, Instant now) {
        return from == null || !from.toInstant().isAfter(now);
    }

    /** A client's name is looked at only in a token without an audience. */
    private boolean isForOurClients(JWTClaimsSet claims) throws ParseException {
        if (!claims.getClaims().containsKey("aud")) {
            String client = claims.getStringClaim("client_id");
            return client != null && clients.contains(client);
        }
        return claims.getAudience().stream().anyMatch(clients::contains);
    }

    private static Map<String, String> asStrings(JWTClaimsSet claims) {
        Map<String, String> strings = new TreeMap<>();
        claims.getClaims().forEach((name, value) -> strings.put(name, asString(value)));
        return strings;
    }

    private static String asString(@Nullable Object value) {
        return switch (value) {
            case Date date -> Long.toString(date.toInstant().getEpochSecond());
            case List<?> list ->
                String.join(" ", list.stream().map(TokenCheck::asString).toList())
                        .transform(joined -> "[" + joined + "]");
            case null -> "";
            default -> value.toString();
        };
    }
}

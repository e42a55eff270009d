package portal.local.aws.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portal.domain.access.SupportPerson;
import portal.local.aws.template.Template;

/** Issues access tokens with the claims that Cognito's carry. */
public final class TokenIssuer {
    static final Duration VALID_FOR = Duration.ofHours(12);

    private final RSAKey key;
    private final String issuer;
    private final String personClient;
    private final Clock clock;

    /** @param personClient the client that people sign in with */
    public TokenIssuer(RSAKey key, String issuer, String personClient, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.personClient = personClient;
        this.clock = clock;
    }

    /** A token of a contact who signed in just now, with a second factor. */
    public String forContact(String organization, String contact) {
        return forContact(organization, contact, true, clock.instant());
    }

    /**
     * @param secondFactor whether the contact used one to sign in
     * @param authTime when the contact signed in, which may be long ago
     */
    public String forContact(String organization, String contact, boolean secondFactor, Instant authTime) {
        return sign(claims(personClient, authTime)
                .subject(contact)
                .claim("username", contact)
                .claim("scope", "openid profile")
                .claim("custom:organization", organization)
                .claim("custom:contact", contact)
                .claim("custom:second_factor", Boolean.toString(secondFactor)));
    }

    /** A token of somebody of the vendor's support. */
    String forSupport(String client, SupportPeople.Member person, boolean secondFactor, Instant authTime) {
        JWTClaimsSet.Builder claims = claims(client, authTime)
                .subject(person.subject())
                .claim("scope", "openid profile " + SupportPerson.SCOPE)
                .claim("support_name", person.name())
                .claim("custom:second_factor", Boolean.toString(secondFactor));
        person.email().ifPresent(address -> claims.claim("support_email", address));
        return sign(claims);
    }

    /**
     * A token of the vendor's own systems.
     *
     * @param scope one or more, with spaces between them, such as {@code portal/metering}
     */
    public String forSystem(String client, String scope) {
        return sign(claims(client, clock.instant()).subject(client).claim("scope", scope));
    }

    /** A token that a system got from the token endpoint, which lasts as long as the template says. */
    public String forClient(Template.Client client, String scope) {
        return sign(claims(client.name(), clock.instant(), client.accessTokenLasts())
                .subject(client.name())
                .claim("scope", scope));
    }

    private JWTClaimsSet.Builder claims(String client, Instant authTime) {
        return claims(client, authTime, VALID_FOR);
    }

    private JWTClaimsSet.Builder claims(String client, Instant authTime, Duration lasts) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .claim("client_id", client)
                .claim("token_use", "access")
                .claim("auth_time", authTime.getEpochSecond())
                .claim("version", 2)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lasts)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** The issuer as tokens name it. */
    public String name() {
        return issuer;
    }

    /** The id of the key that signs. */
    public String keyId() {
        return key.getKeyID();
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, keyId());
    }

    /** @param keyId that the token names, or null to name none */
    public String sign(JWTClaimsSet.Builder claims, @Nullable String keyId) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
        return token.serialize();
    }
}

package portal.local.aws.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Authorization codes and refresh tokens. They are in memory, and end with the portal. */
final class Grants {
    /** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
    private static final Duration CODE_VALID_FOR = Duration.ofMinutes(5);

    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final Clock clock;

    Grants(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a client may exchange for tokens.
     *
     * @param claims what the trigger says about these tokens
     */
    record Code(Authorization authorization, SignedIn who, TokenClaims claims, Instant until) {}

    /**
     * A session of a client for a user, as long as its refresh token is valid.
     *
     * @param origin the id that all tokens of the session have in common
     */
    record Session(Authorization authorization, SignedIn who, String origin, Instant until) {}

    synchronized String newCode(Authorization authorization, SignedIn who, TokenClaims claims) {
        String code = Secrets.next();
        codes.put(code, new Code(authorization, who, claims, clock.instant().plus(CODE_VALID_FOR)));
        return code;
    }

    /** The code, which can be used once. */
    synchronized Optional<Code> use(String code) {
        return Optional.ofNullable(codes.remove(code)).filter(grant -> isBefore(grant.until()));
    }

    /** Begins a session. Its refresh token is the answer. */
    synchronized String begin(Session session) {
        String token = Secrets.next();
        sessions.put(token, session);
        return token;
    }

    synchronized Optional<Session> session(String refreshToken) {
        return Optional.ofNullable(sessions.get(refreshToken)).filter(session -> isBefore(session.until()));
    }

    synchronized void revoke(String refreshToken) {
        Session session = sessions.remove(refreshToken);
        if (session != null) {
            revoked.add(session.origin());
        }
    }

    /** Ends all sessions of a user, and those that a code would begin. */
    synchronized void revokeAllOf(String subject) {
        codes.values().removeIf(code -> code.who().subject().equals(subject));
        sessions.values().removeIf(session -> {
            boolean own = session.who().subject().equals(subject);
            if (own) {
                revoked.add(session.origin());
            }
            return own;
        });
    }

    /** Whether the tokens of a session were revoked. */
    synchronized boolean isRevoked(String origin) {
        return revoked.contains(origin);
    }

    private boolean isBefore(Instant until) {
        return clock.instant().isBefore(until);
    }
}

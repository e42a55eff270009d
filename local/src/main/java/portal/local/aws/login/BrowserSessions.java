package portal.local.aws.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who signed in with which browser. Signing out everywhere leaves these sessions, as
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html says.
 * Each client decides how long it relies on one without asking again:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSSOSessionConfigType.html
 */
final class BrowserSessions {
    private final Map<String, SignedIn> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    BrowserSessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session. The value of its cookie is the answer. */
    String begin(SignedIn who) {
        String cookie = Secrets.next();
        sessions.put(cookie, who);
        return cookie;
    }

    /** Who signed in less than this time ago. */
    Optional<SignedIn> find(Optional<String> cookie, Duration reuse) {
        Instant now = clock.instant();
        return cookie.map(sessions::get).filter(who -> now.isBefore(who.at().plus(reuse)));
    }

    void end(Optional<String> cookie) {
        cookie.ifPresent(sessions::remove);
    }
}

package portal.local.aws.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts to sign in that are underway. */
final class LoginFlows {
    private static final Duration BEFORE_THE_PASSWORD = Duration.ofHours(1);

    private final Map<String, LoginFlow> flows = new ConcurrentHashMap<>();
    private final Clock clock;

    LoginFlows(Clock clock) {
        this.clock = clock;
    }

    String begin(Authorization authorization, String browser) {
        Instant now = clock.instant();
        flows.values().removeIf(flow -> flow.isOver(now));
        String id = Secrets.next();
        flows.put(id, new LoginFlow(authorization, browser, now.plus(BEFORE_THE_PASSWORD)));
        return id;
    }

    /** The attempt, if it is not over and was begun with the same browser. */
    Optional<LoginFlow> find(String id, Optional<String> browser) {
        return Optional.ofNullable(flows.get(id))
                .filter(flow -> flow.belongsTo(browser))
                .filter(flow -> !flow.isOver(clock.instant()));
    }

    void end(String id) {
        flows.remove(id);
    }
}

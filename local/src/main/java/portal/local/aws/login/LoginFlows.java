package portal.local.aws.login;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;

/** The attempts to sign in that are underway. */
final class LoginFlows {
    private static final Duration BEFORE_THE_PASSWORD = Duration.ofHours(1);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ID = "flow";

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
    private Optional<LoginFlow> find(String id, Optional<String> browser) {
        return Optional.ofNullable(flows.get(id))
                .filter(flow -> flow.belongsTo(browser))
                .filter(flow -> !flow.isOver(clock.instant()));
    }

    /** Shows a page of the attempt that a request names. */
    LocalResponse page(LocalRequest request, BiFunction<String, LoginFlow, LocalResponse> page) {
        String id = QueryString.parse(request.query()).getOrDefault(ID, "");
        return find(id, Cookies.read(request, Cookies.BROWSER))
                .map(flow -> page.apply(id, flow))
                .orElseGet(LoginFlows::over);
    }

    /** Takes a form, but only from the browser that began, and from the portal's own pages. */
    LocalResponse answered(LocalRequest request, Answering answering) {
        if (!request.isOfType(FORM)) {
            return over();
        }
        Map<String, String> form = QueryString.parse(new String(request.body(), StandardCharsets.UTF_8));
        String id = form.getOrDefault(ID, "");
        return find(id, Cookies.read(request, Cookies.BROWSER))
                .map(flow -> answering.answer(id, flow, form))
                .orElseGet(LoginFlows::over);
    }

    /** What a form of an attempt leads to. */
    @FunctionalInterface
    interface Answering {
        LocalResponse answer(String id, LoginFlow flow, Map<String, String> form);
    }

    private static LocalResponse over() {
        return LoginPages.failed("This attempt to sign in is over. Go back to where you came from, and begin anew.");
    }

    void end(String id) {
        flows.remove(id);
    }
}

package portal.local.aws.login;

import java.net.URI;
import java.util.Map;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.RecoveryStep;

/**
 * The pages for a forgotten password, at the paths of managed login.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html">Managed login
 *     endpoints</a>
 */
final class RecoveryEndpoint {
    private static final String FORGOT = "/forgotPassword";
    private static final String CONFIRM = "/confirmforgotPassword";

    private final LoginFlows flows;
    private final LocalUserPool pool;

    RecoveryEndpoint(LoginFlows flows, LocalUserPool pool) {
        this.flows = flows;
        this.pool = pool;
    }

    void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", FORGOT, (request, variables) -> flows.page(request, RecoveryPages::name));
        routes.add("POST", FORGOT, (request, variables) -> flows.answered(request, this::requested));
        routes.add("GET", CONFIRM, (request, variables) -> flows.page(request, RecoveryPages::code));
        routes.add("POST", CONFIRM, (request, variables) -> flows.answered(request, this::confirmed));
    }

    private LocalResponse requested(String id, LoginFlow flow, Map<String, String> form) {
        return then(id, flow, flow.recovery().request(pool, client(flow), form), FORGOT);
    }

    private LocalResponse confirmed(String id, LoginFlow flow, Map<String, String> form) {
        return then(id, flow, flow.recovery().confirm(pool, client(flow), form), CONFIRM);
    }

    /** @param again the page to stay at after a refusal */
    private static LocalResponse then(String id, LoginFlow flow, RecoveryStep step, String again) {
        String path =
                switch (step) {
                    case RecoveryStep.Refused ignored -> again;
                    case RecoveryStep.CodeSent ignored -> CONFIRM;
                    case RecoveryStep.Changed ignored -> {
                        flow.restart(flow.recovery().name());
                        yield "/login";
                    }
                };
        return AuthorizeEndpoint.redirect(URI.create(path + "?flow=" + id));
    }

    private static String client(LoginFlow flow) {
        return flow.authorization().client().name();
    }
}

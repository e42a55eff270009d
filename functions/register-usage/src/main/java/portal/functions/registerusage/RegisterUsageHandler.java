package portal.functions.registerusage;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.adapters.usage.EnvironmentPath;
import portal.domain.access.Caller;
import portal.domain.decision.Decision;
import portal.domain.usage.HolderId;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.RequestBody;
import portal.platform.http.RequestPipeline;
import portal.platform.json.Json;
import portal.wiring.Wiring;

/** The back office's paths by which environments tell what they hold. */
public final class RegisterUsageHandler extends HttpFunction {

    private static final String ENVIRONMENT = "/organizations/{org}/environments/{code}";

    private final RequestPipeline desk;
    private final AddEnvironment registerEnvironment;
    private final ClaimSeat claimSeat;
    private final FreeSeat freeSeat;

    public RegisterUsageHandler() {
        this(Wiring.environment());
    }

    public RegisterUsageHandler(Map<String, String> environment) {
        this(Wiring.start(RegisterUsageHandler.class, environment));
    }

    private RegisterUsageHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(AddEnvironment.class),
                beans.getBean(ClaimSeat.class),
                beans.getBean(FreeSeat.class));
    }

    RegisterUsageHandler(
            RequestPipeline desk, AddEnvironment registerEnvironment, ClaimSeat claimSeat, FreeSeat freeSeat) {
        this.desk = desk;
        this.registerEnvironment = registerEnvironment;
        this.claimSeat = claimSeat;
        this.freeSeat = freeSeat;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "PUT " + ENVIRONMENT -> registerEnvironment(call);
            case "PUT " + ENVIRONMENT + "/users/{userCode}" -> claim(call, HolderPath.user(call));
            case "PUT " + ENVIRONMENT + "/employees/{guid}" -> claim(call, HolderPath.employee(call));
            case "PUT " + ENVIRONMENT + "/declarations/{id}" -> claim(call, HolderPath.declaration(call));
            case "PUT " + ENVIRONMENT + "/clients/{id}" -> claim(call, HolderPath.client(call));
            case "DELETE " + ENVIRONMENT + "/users/{userCode}" -> free(call, HolderPath.user(call));
            case "DELETE " + ENVIRONMENT + "/employees/{guid}" -> free(call, HolderPath.employee(call));
            case "DELETE " + ENVIRONMENT + "/declarations/{id}" -> free(call, HolderPath.declaration(call));
            case "DELETE " + ENVIRONMENT + "/clients/{id}" -> free(call, HolderPath.client(call));
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse registerEnvironment(HttpRequest call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call).then(at -> RequestBody.readOptional(call, fields -> () -> at)),
                (caller, path) -> registerEnvironment.register(caller, path.organization(), path.environment()),
                outcome -> registered(call, outcome));
    }

    private HttpResponse claim(HttpRequest call, HolderPath path) {
        return desk.backOffice(call, ClaimRequest.read(call, path), this::claim, outcome -> registered(call, outcome));
    }

    private Decision<ClaimOutcome> claim(Caller.BackOffice caller, ClaimRequest request) {
        return claimSeat.claim(request.organization(), request.holder(), request.registration());
    }

    private HttpResponse free(HttpRequest call, HolderPath path) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call).then(at -> path.read().map(holder -> new Removal(at, holder))),
                (caller, removal) ->
                        freeSeat.free(removal.at().organization(), removal.at().environment(), removal.holder()),
                outcome -> outcome instanceof ClaimOutcome.Registered
                        ? HttpResponse.noContent()
                        : registered(call, outcome));
    }

    private static HttpResponse registered(HttpRequest call, ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Registered(var changed) ->
                HttpResponse.ok(Json.object().put("changed", changed).build());
            case ClaimOutcome.Refused refused -> ClaimProblems.answer(call, refused);
        };
    }

    private record Removal(EnvironmentPath at, HolderId holder) {}
}

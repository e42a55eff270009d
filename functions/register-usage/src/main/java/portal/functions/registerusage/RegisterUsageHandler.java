package portal.functions.registerusage;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.Caller;
import portal.domain.decision.Decision;
import portal.domain.usage.ClaimOutcome;
import portal.domain.usage.ClaimSeat;
import portal.domain.usage.FreeSeat;
import portal.domain.usage.HolderId;
import portal.domain.usage.RegisterEnvironment;
import portal.lambda.http.Answer;
import portal.lambda.http.Bodies;
import portal.lambda.http.Desk;
import portal.lambda.http.EnvironmentPath;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.json.Json;
import portal.wiring.Wiring;

/** The back office's paths by which environments tell what they hold. */
public final class RegisterUsageHandler extends HttpFunction {

    private static final String ENVIRONMENT = "/organizations/{org}/environments/{code}";

    private final Desk desk;
    private final RegisterEnvironment registerEnvironment;
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
                beans.getBean(Desk.class),
                beans.getBean(RegisterEnvironment.class),
                beans.getBean(ClaimSeat.class),
                beans.getBean(FreeSeat.class));
    }

    RegisterUsageHandler(Desk desk, RegisterEnvironment registerEnvironment, ClaimSeat claimSeat, FreeSeat freeSeat) {
        this.desk = desk;
        this.registerEnvironment = registerEnvironment;
        this.claimSeat = claimSeat;
        this.freeSeat = freeSeat;
    }

    @Override
    protected Answer handle(HttpCall call) {
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

    private Answer registerEnvironment(HttpCall call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call).then(at -> Bodies.readOptional(call, fields -> () -> at)),
                (caller, path) -> registerEnvironment.register(caller, path.organization(), path.environment()),
                outcome -> registered(call, outcome));
    }

    private Answer claim(HttpCall call, HolderPath path) {
        return desk.backOffice(call, ClaimRequest.read(call, path), this::claim, outcome -> registered(call, outcome));
    }

    private Decision<ClaimOutcome> claim(Caller.BackOffice caller, ClaimRequest request) {
        return claimSeat.claim(request.organization(), request.holder(), request.registration());
    }

    private Answer free(HttpCall call, HolderPath path) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call).then(at -> path.read().map(holder -> new Removal(at, holder))),
                (caller, removal) ->
                        freeSeat.free(removal.at().organization(), removal.at().environment(), removal.holder()),
                outcome -> outcome instanceof ClaimOutcome.Registered ? Answer.noContent() : registered(call, outcome));
    }

    private static Answer registered(HttpCall call, ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Registered(var changed) ->
                Answer.ok(Json.object().put("changed", changed).build());
            case ClaimOutcome.Refused refused -> ClaimProblems.answer(call, refused);
        };
    }

    private record Removal(EnvironmentPath at, HolderId holder) {}
}

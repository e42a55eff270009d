package portal.functions.followincident;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.adapters.incident.IncidentJson;
import portal.adapters.incident.IncidentPath;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.Conversation;
import portal.domain.incident.WriteMessage;
import portal.domain.incident.WriteOutcome;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/**
 * {@code POST /incidents/{number}/messages} and {@code PUT /incidents/{number}/status}, and the same below
 * {@code /organizations/{org}} for the back office.
 */
public final class FollowIncidentHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final WriteMessage writeMessage;
    private final ChangeIncidentStatus changeStatus;

    public FollowIncidentHandler() {
        this(Wiring.environment());
    }

    public FollowIncidentHandler(Map<String, String> environment) {
        this(Wiring.start(FollowIncidentHandler.class, environment));
    }

    private FollowIncidentHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(WriteMessage.class),
                beans.getBean(ChangeIncidentStatus.class));
    }

    FollowIncidentHandler(RequestPipeline desk, WriteMessage writeMessage, ChangeIncidentStatus changeStatus) {
        this.desk = desk;
        this.writeMessage = writeMessage;
        this.changeStatus = changeStatus;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "POST /incidents/{number}/messages" -> write(call);
            case "PUT /incidents/{number}/status" -> change(call);
            case "POST /organizations/{org}/incidents/{number}/messages" -> writeAsSupport(call);
            case "PUT /organizations/{org}/incidents/{number}/status" -> changeAsSupport(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse write(HttpRequest call) {
        return desk.customer(
                call,
                WriteMessage.PRIVILEGE,
                WriteMessageRequest.read(call),
                (caller, request) -> writeMessage.write(caller, request.incident(), request.text()),
                outcome -> answer(call, outcome));
    }

    private HttpResponse writeAsSupport(HttpRequest call) {
        return desk.backOffice(
                call,
                WriteMessageRequest.AsSupport.read(call),
                (caller, request) -> writeMessage.write(caller, request.incident(), request.author(), request.text()),
                outcome -> answer(call, outcome));
    }

    /** Reopening asks for the same capability as closing; which of them is meant a request that is wrong does not tell. */
    private HttpResponse change(HttpRequest call) {
        return desk.customer(
                call,
                ChangeIncidentStatus.CLOSE,
                ChangeStatusRequest.read(call, IncidentPath.ofCustomer(call)),
                (caller, request) -> changeStatus.change(caller, request.incident(), request.status()),
                found -> answer(call, found));
    }

    private HttpResponse changeAsSupport(HttpRequest call) {
        return desk.backOffice(
                call,
                ChangeStatusRequest.read(call, IncidentPath.ofBackOffice(call)),
                (caller, request) -> changeStatus.change(caller, request.incident(), request.status()),
                found -> answer(call, found));
    }

    private static HttpResponse answer(HttpRequest call, WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Written(var message) -> HttpResponse.json(201, IncidentJson.of(message));
            case WriteOutcome.Refused refused -> ProblemDetails.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    private static HttpResponse answer(HttpRequest call, Optional<Conversation> found) {
        return found.map(conversation -> HttpResponse.ok(IncidentJson.of(conversation)))
                .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND));
    }
}

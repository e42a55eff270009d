package portal.functions.followincident;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.Conversation;
import portal.domain.incident.WriteMessage;
import portal.domain.incident.WriteOutcome;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.IncidentJson;
import portal.lambda.http.IncidentPath;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.wiring.Wiring;

/**
 * {@code POST /incidents/{number}/messages} and {@code PUT /incidents/{number}/status}, and the same below
 * {@code /organizations/{org}} for the back office.
 */
public final class FollowIncidentHandler extends HttpFunction {

    private final Desk desk;
    private final WriteMessage writeMessage;
    private final ChangeIncidentStatus changeStatus;

    public FollowIncidentHandler() {
        this(Wiring.environment());
    }

    public FollowIncidentHandler(Map<String, String> environment) {
        this(Wiring.start(FollowIncidentHandler.class, environment));
    }

    private FollowIncidentHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(WriteMessage.class), beans.getBean(ChangeIncidentStatus.class));
    }

    FollowIncidentHandler(Desk desk, WriteMessage writeMessage, ChangeIncidentStatus changeStatus) {
        this.desk = desk;
        this.writeMessage = writeMessage;
        this.changeStatus = changeStatus;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "POST /incidents/{number}/messages" -> write(call);
            case "PUT /incidents/{number}/status" -> change(call);
            case "POST /organizations/{org}/incidents/{number}/messages" -> writeAsSupport(call);
            case "PUT /organizations/{org}/incidents/{number}/status" -> changeAsSupport(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer write(HttpCall call) {
        return desk.customer(
                call,
                WriteMessage.PRIVILEGE,
                WriteMessageRequest.read(call),
                (caller, request) -> writeMessage.write(caller, request.incident(), request.text()),
                outcome -> answer(call, outcome));
    }

    private Answer writeAsSupport(HttpCall call) {
        return desk.backOffice(
                call,
                WriteMessageRequest.AsSupport.read(call),
                (caller, request) -> writeMessage.write(caller, request.incident(), request.author(), request.text()),
                outcome -> answer(call, outcome));
    }

    /** Reopening asks for the same capability as closing; which of them is meant a request that is wrong does not tell. */
    private Answer change(HttpCall call) {
        return desk.customer(
                call,
                ChangeIncidentStatus.CLOSE,
                ChangeStatusRequest.read(call, IncidentPath.ofCustomer(call)),
                (caller, request) -> changeStatus.change(caller, request.incident(), request.status()),
                found -> answer(call, found));
    }

    private Answer changeAsSupport(HttpCall call) {
        return desk.backOffice(
                call,
                ChangeStatusRequest.read(call, IncidentPath.ofBackOffice(call)),
                (caller, request) -> changeStatus.change(caller, request.incident(), request.status()),
                found -> answer(call, found));
    }

    private static Answer answer(HttpCall call, WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Written(var message) -> Answer.json(201, IncidentJson.of(message));
            case WriteOutcome.Refused refused -> Problems.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    private static Answer answer(HttpCall call, Optional<Conversation> found) {
        return found.map(conversation -> Answer.ok(IncidentJson.of(conversation)))
                .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND));
    }
}

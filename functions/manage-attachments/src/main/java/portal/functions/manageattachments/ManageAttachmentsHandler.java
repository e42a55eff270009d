package portal.functions.manageattachments;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.domain.decision.Decision;
import portal.domain.incident.AttachFile;
import portal.domain.incident.AttachOutcome;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.LinkedFile;
import portal.domain.incident.ReadAttachments;
import portal.domain.incident.ReadIncidents;
import portal.lambda.http.Answer;
import portal.lambda.http.AttachmentJson;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.IncidentPath;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.wiring.Wiring;

/**
 * {@code POST /incidents/{number}/attachments} and {@code GET /incidents/{number}/attachments/{id}}, and the same below {@code
 * /organizations/{org}}.
 */
public final class ManageAttachmentsHandler extends HttpFunction {

    private final Desk desk;
    private final AttachFile attachFile;
    private final ReadAttachments readAttachments;

    public ManageAttachmentsHandler() {
        this(Wiring.environment());
    }

    public ManageAttachmentsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageAttachmentsHandler.class, environment));
    }

    private ManageAttachmentsHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(AttachFile.class), beans.getBean(ReadAttachments.class));
    }

    ManageAttachmentsHandler(Desk desk, AttachFile attachFile, ReadAttachments readAttachments) {
        this.desk = desk;
        this.attachFile = attachFile;
        this.readAttachments = readAttachments;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "POST /incidents/{number}/attachments" -> attach(call);
            case "GET /incidents/{number}/attachments/{id}" -> find(call);
            case "POST /organizations/{org}/incidents/{number}/attachments" -> attachAsSupport(call);
            case "GET /organizations/{org}/incidents/{number}/attachments/{id}" -> findAsSupport(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer attach(HttpCall call) {
        return desk.customer(
                call,
                AttachFile.PRIVILEGE,
                IncidentPath.ofCustomer(call)
                        .then(number -> AttachFileRequest.read(call).map(request -> new ToOwn(number, request))),
                (caller, command) -> attachFile.attach(
                        caller, command.number(), command.request().file()),
                outcome -> answer(call, outcome));
    }

    private Answer attachAsSupport(HttpCall call) {
        return desk.backOffice(
                call,
                IncidentPath.ofBackOffice(call).then(incident -> AttachFileRequest.readAsSupport(call)
                        .map(request -> new ToAny(incident, request))),
                (caller, command) -> attachFile.attach(
                        caller,
                        command.incident(),
                        command.request().file(),
                        command.request().author()),
                outcome -> answer(call, outcome));
    }

    private Answer find(HttpCall call) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                IncidentPath.ofCustomer(call),
                (caller, number) -> readAttachments.find(caller, number, call.pathParameter("id")),
                found -> answer(call, found));
    }

    private Answer findAsSupport(HttpCall call) {
        return desk.backOffice(
                call,
                IncidentPath.ofBackOffice(call),
                (caller, incident) -> Decision.of(readAttachments.find(caller, incident, call.pathParameter("id"))),
                found -> answer(call, found));
    }

    private static Answer answer(HttpCall call, AttachOutcome outcome) {
        return switch (outcome) {
            case AttachOutcome.Awaited(var file) ->
                Answer.created(call.path() + "/" + file.attachment().id(), AttachmentJson.of(file));
            case AttachOutcome.Refused refused -> Problems.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    private static Answer answer(HttpCall call, Optional<LinkedFile> found) {
        return found.map(file -> Answer.ok(AttachmentJson.of(file)))
                .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND));
    }

    private record ToOwn(IncidentNumber number, AttachFileRequest request) {}

    private record ToAny(IncidentReference incident, AttachFileRequest request) {}
}

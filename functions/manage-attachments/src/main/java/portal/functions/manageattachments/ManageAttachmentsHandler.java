package portal.functions.manageattachments;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.adapters.incident.AttachmentJson;
import portal.adapters.incident.IncidentPath;
import portal.domain.decision.Decision;
import portal.domain.incident.AttachFile;
import portal.domain.incident.AttachOutcome;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.PresignedAttachment;
import portal.domain.incident.ReadAttachments;
import portal.domain.incident.ReadIncidents;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/**
 * {@code POST /incidents/{number}/attachments} and {@code GET /incidents/{number}/attachments/{id}}, and the same below {@code
 * /organizations/{org}}.
 */
public final class ManageAttachmentsHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final AttachFile attachFile;
    private final ReadAttachments readAttachments;

    public ManageAttachmentsHandler() {
        this(Wiring.environment());
    }

    public ManageAttachmentsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageAttachmentsHandler.class, environment));
    }

    private ManageAttachmentsHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(AttachFile.class),
                beans.getBean(ReadAttachments.class));
    }

    ManageAttachmentsHandler(RequestPipeline desk, AttachFile attachFile, ReadAttachments readAttachments) {
        this.desk = desk;
        this.attachFile = attachFile;
        this.readAttachments = readAttachments;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "POST /incidents/{number}/attachments" -> attach(call);
            case "GET /incidents/{number}/attachments/{id}" -> find(call);
            case "POST /organizations/{org}/incidents/{number}/attachments" -> attachAsSupport(call);
            case "GET /organizations/{org}/incidents/{number}/attachments/{id}" -> findAsSupport(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse attach(HttpRequest call) {
        return desk.customer(
                call,
                AttachFile.PRIVILEGE,
                IncidentPath.ofCustomer(call)
                        .then(number -> AttachFileRequest.read(call).map(request -> new ToOwn(number, request))),
                (caller, command) -> attachFile.attach(
                        caller, command.number(), command.request().file()),
                outcome -> answer(call, outcome));
    }

    private HttpResponse attachAsSupport(HttpRequest call) {
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

    private HttpResponse find(HttpRequest call) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                IncidentPath.ofCustomer(call),
                (caller, number) -> readAttachments.find(caller, number, call.pathParameter("id")),
                found -> answer(call, found));
    }

    private HttpResponse findAsSupport(HttpRequest call) {
        return desk.backOffice(
                call,
                IncidentPath.ofBackOffice(call),
                (caller, incident) -> Decision.of(readAttachments.find(caller, incident, call.pathParameter("id"))),
                found -> answer(call, found));
    }

    private static HttpResponse answer(HttpRequest call, AttachOutcome outcome) {
        return switch (outcome) {
            case AttachOutcome.Awaited(var file) ->
                HttpResponse.created(call.path() + "/" + file.attachment().id(), AttachmentJson.of(file));
            case AttachOutcome.Refused refused -> ProblemDetails.in(call).of(Problem.ofCode(refused.code()));
        };
    }

    private static HttpResponse answer(HttpRequest call, Optional<PresignedAttachment> found) {
        return found.map(file -> HttpResponse.ok(AttachmentJson.of(file)))
                .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND));
    }

    private record ToOwn(IncidentNumber number, AttachFileRequest request) {}

    private record ToAny(IncidentReference incident, AttachFileRequest request) {}
}

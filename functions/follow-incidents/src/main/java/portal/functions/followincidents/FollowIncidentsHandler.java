package portal.functions.followincidents;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import portal.adapters.incident.AttachmentJson;
import portal.adapters.incident.IncidentJson;
import portal.adapters.incident.IncidentProblems;
import portal.domain.access.Capability;
import portal.domain.incident.AttachFile;
import portal.domain.incident.AttachOutcome;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.Conversation;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.ListIncidents;
import portal.domain.incident.PresignedAttachment;
import portal.domain.incident.QueuedIncident;
import portal.domain.incident.ReadAttachment;
import portal.domain.incident.ReadIncident;
import portal.domain.incident.ReadIncidentQueue;
import portal.domain.incident.WriteMessage;
import portal.domain.incident.WriteOutcome;
import portal.domain.paging.Page;
import portal.domain.usecase.SystemUseCase;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.http.RequestReader;
import portal.platform.http.Route;

/**
 * Handles everything that happens with incidents after they were submitted, for contacts and for the vendor's support.
 */
@Singleton
public final class FollowIncidentsHandler extends HttpFunction {

    FollowIncidentsHandler(
            RequestPipeline pipeline,
            ListIncidents listIncidents,
            ReadIncident readIncident,
            WriteMessage writeMessage,
            ChangeIncidentStatus changeStatus,
            AttachFile attachFile,
            ReadAttachment readAttachment,
            ReadIncidentQueue readQueue,
            Clock clock) {
        super(
                pipeline,
                Route.customer(
                        "GET /incidents{?scope,status,severity,limit,cursor}",
                        ListIncidentsRequest::read,
                        listIncidents,
                        FollowIncidentsHandler::page),
                Route.customer(
                        "GET /incidents/{number}",
                        ReadIncidentRequest::latest,
                        readIncident,
                        FollowIncidentsHandler::incident),
                Route.customer(
                        "GET /incidents/{number}/messages{?limit,cursor}",
                        ReadIncidentRequest::page,
                        readIncident,
                        FollowIncidentsHandler::messages),
                Route.customer(
                        "POST /incidents/{number}/messages",
                        WriteMessageRequest::read,
                        writeMessage,
                        FollowIncidentsHandler::written),
                Route.customer(
                        "PUT /incidents/{number}/status",
                        ChangeStatusRequest::read,
                        changeStatus,
                        FollowIncidentsHandler::incident),
                Route.customer(
                        "POST /incidents/{number}/attachments",
                        AttachFileRequest::read,
                        attachFile,
                        FollowIncidentsHandler::attached),
                Route.customer(
                        "GET /incidents/{number}/attachments/{id}",
                        ReadAttachmentRequest::read,
                        readAttachment,
                        FollowIncidentsHandler::attachment),
                Route.system(
                        "GET /organizations/{org}/incidents{?status,severity,limit,cursor}",
                        ListIncidentsRequest::ofSupport,
                        listIncidents,
                        FollowIncidentsHandler::pageIfAny),
                Route.system(
                        "GET /organizations/{org}/incidents/{number}",
                        ReadIncidentRequest::latestOfSupport,
                        readIncident,
                        FollowIncidentsHandler::incident),
                Route.system(
                        "GET /organizations/{org}/incidents/{number}/messages{?limit,cursor}",
                        ReadIncidentRequest::pageOfSupport,
                        readIncident,
                        FollowIncidentsHandler::messages),
                Route.system(
                        "POST /organizations/{org}/incidents/{number}/messages",
                        WriteMessageRequest::ofSupport,
                        writeMessage,
                        FollowIncidentsHandler::written),
                Route.system(
                        "PUT /organizations/{org}/incidents/{number}/status",
                        ChangeStatusRequest::ofSupport,
                        changeStatus,
                        FollowIncidentsHandler::incident),
                Route.system(
                        "POST /organizations/{org}/incidents/{number}/attachments",
                        AttachFileRequest::ofSupport,
                        attachFile,
                        FollowIncidentsHandler::attached),
                Route.system(
                        "GET /organizations/{org}/incidents/{number}/attachments/{id}",
                        ReadAttachmentRequest::ofSupport,
                        readAttachment,
                        FollowIncidentsHandler::attachment),
                Route.system(
                        "GET /support/me",
                        RequestReader::nothing,
                        SystemUseCase.task(Capability.WORK_AT_DESK, (caller, path) -> caller),
                        (request, caller) -> HttpResponse.ok(SupportPersonJson.of(caller))),
                Route.system(
                        "GET /support/incidents{?status,severity,organization,q,limit,cursor}",
                        IncidentQueueRequest::read,
                        readQueue,
                        (request, page) -> queue(page, clock.instant())));
    }

    private static HttpResponse queue(Page<QueuedIncident> page, Instant now) {
        return HttpResponse.ok(QueryParameters.page(page, queued -> IncidentJson.of(queued, now)));
    }

    private static HttpResponse page(HttpRequest request, Page<IncidentSummary> page) {
        return HttpResponse.ok(QueryParameters.page(page, IncidentJson::of));
    }

    private static HttpResponse pageIfAny(HttpRequest request, Optional<Page<IncidentSummary>> found) {
        return found.isPresent() ? page(request, found.get()) : notFound(request);
    }

    private static HttpResponse incident(HttpRequest request, Optional<Conversation> found) {
        return found.isPresent() ? HttpResponse.ok(IncidentJson.of(found.get())) : notFound(request);
    }

    private static HttpResponse messages(HttpRequest request, Optional<Conversation> found) {
        return found.isPresent()
                ? HttpResponse.ok(QueryParameters.page(found.get().messages(), IncidentJson::of))
                : notFound(request);
    }

    private static HttpResponse written(HttpRequest request, WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Written(var message) -> HttpResponse.json(201, IncidentJson.of(message));
            case WriteOutcome.Refused refused -> ProblemDetails.in(request).of(IncidentProblems.of(refused));
        };
    }

    private static HttpResponse attached(HttpRequest request, AttachOutcome outcome) {
        return switch (outcome) {
            case AttachOutcome.Awaited(var file) ->
                HttpResponse.created(request.path() + "/" + file.attachment().id(), AttachmentJson.of(file));
            case AttachOutcome.Refused refused -> ProblemDetails.in(request).of(IncidentProblems.of(refused));
        };
    }

    private static HttpResponse attachment(HttpRequest request, Optional<PresignedAttachment> found) {
        return found.isPresent() ? HttpResponse.ok(AttachmentJson.of(found.get())) : notFound(request);
    }

    private static HttpResponse notFound(HttpRequest request) {
        return ProblemDetails.in(request).of(Problem.NOT_FOUND);
    }
}

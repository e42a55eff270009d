package portal.functions.readincidents;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.adapters.incident.IncidentJson;
import portal.adapters.incident.IncidentPath;
import portal.domain.decision.Decision;
import portal.domain.incident.Conversation;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.ReadIncidents;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestPipeline;
import portal.platform.json.Json;
import portal.wiring.Wiring;

/**
 * {@code GET /incidents}, {@code GET /incidents/{number}} and {@code GET /incidents/{number}/messages}, and the same below
 * {@code /organizations/{org}} for the back office.
 */
public final class ReadIncidentsHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadIncidents readIncidents;

    public ReadIncidentsHandler() {
        this(Wiring.environment());
    }

    public ReadIncidentsHandler(Map<String, String> environment) {
        this(Wiring.start(ReadIncidentsHandler.class, environment));
    }

    private ReadIncidentsHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(ReadIncidents.class));
    }

    ReadIncidentsHandler(RequestPipeline desk, ReadIncidents readIncidents) {
        this.desk = desk;
        this.readIncidents = readIncidents;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "GET /incidents" -> list(call);
            case "GET /incidents/{number}" ->
                find(call, ReadIncidentRequest.withLatest(IncidentPath.ofCustomer(call)), IncidentJson::of);
            case "GET /incidents/{number}/messages" ->
                find(
                        call,
                        ReadIncidentRequest.withPage(call, IncidentPath.ofCustomer(call)),
                        ReadIncidentsHandler::messages);
            case "GET /organizations/{org}/incidents" -> listAsSupport(call);
            case "GET /organizations/{org}/incidents/{number}" ->
                findAsSupport(call, ReadIncidentRequest.withLatest(IncidentPath.ofBackOffice(call)), IncidentJson::of);
            case "GET /organizations/{org}/incidents/{number}/messages" ->
                findAsSupport(
                        call,
                        ReadIncidentRequest.withPage(call, IncidentPath.ofBackOffice(call)),
                        ReadIncidentsHandler::messages);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse list(HttpRequest call) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                ListIncidentsRequest.read(call),
                (caller, request) -> readIncidents.list(caller, request.filter(), request.page()),
                page -> HttpResponse.ok(QueryParameters.page(page, IncidentJson::of)));
    }

    private HttpResponse listAsSupport(HttpRequest call) {
        return desk.backOffice(
                call,
                ListIncidentsRequest.AsSupport.read(call),
                (caller, request) ->
                        Decision.of(readIncidents.list(request.organization(), request.filter(), request.page())),
                found -> answer(call, found, page -> QueryParameters.page(page, IncidentJson::of)));
    }

    private HttpResponse find(
            HttpRequest call,
            Parsed<ReadIncidentRequest<IncidentNumber>> parsed,
            Function<Conversation, Json.Struct> showing) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                parsed,
                (caller, request) -> readIncidents.find(caller, request.incident(), request.page()),
                found -> answer(call, found, showing));
    }

    private HttpResponse findAsSupport(
            HttpRequest call,
            Parsed<ReadIncidentRequest<IncidentReference>> parsed,
            Function<Conversation, Json.Struct> showing) {
        return desk.backOffice(
                call,
                parsed,
                (caller, request) -> Decision.of(readIncidents.find(request.incident(), request.page())),
                found -> answer(call, found, showing));
    }

    private static Json.Struct messages(Conversation conversation) {
        return QueryParameters.page(conversation.messages(), IncidentJson::of);
    }

    private static <T> HttpResponse answer(HttpRequest call, Optional<T> found, Function<T, Json.Struct> showing) {
        return found.map(showing).map(HttpResponse::ok).orElseGet(() -> ProblemDetails.in(call)
                .of(Problem.NOT_FOUND));
    }
}

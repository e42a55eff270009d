package portal.functions.readincidents;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.ReadIncidents;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.IncidentJson;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.http.Queries;
import portal.wiring.Wiring;

/** {@code GET /incidents} and {@code GET /incidents/{number}}. */
public final class ReadIncidentsHandler extends HttpFunction {

    private final Desk desk;
    private final ReadIncidents readIncidents;

    public ReadIncidentsHandler() {
        this(Wiring.environment());
    }

    public ReadIncidentsHandler(Map<String, String> environment) {
        this(Wiring.start(ReadIncidentsHandler.class, environment));
    }

    private ReadIncidentsHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReadIncidents.class));
    }

    ReadIncidentsHandler(Desk desk, ReadIncidents readIncidents) {
        this.desk = desk;
        this.readIncidents = readIncidents;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "GET /incidents" -> list(call);
            case "GET /incidents/{number}" -> find(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer list(HttpCall call) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                ListIncidentsRequest.read(call),
                (caller, request) -> readIncidents.list(caller, request.filter(), request.page()),
                page -> Answer.ok(Queries.page(page, IncidentJson::of)));
    }

    private Answer find(HttpCall call) {
        return desk.customer(
                call,
                ReadIncidents.OWN,
                Parsed.named(IncidentNumber.parse(call.pathParameter("number"))),
                readIncidents::find,
                found -> found.map(incident -> Answer.ok(IncidentJson.of(incident)))
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }
}

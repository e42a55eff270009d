package portal.functions.requestanalysis;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.platform.json.Json;
import portal.wiring.Wiring;

/** {@code POST /license/analyses} and {@code GET /license/analyses/{id}}. */
public final class RequestAnalysisHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final RequestAnalysis requestAnalysis;

    public RequestAnalysisHandler() {
        this(Wiring.environment());
    }

    public RequestAnalysisHandler(Map<String, String> environment) {
        this(Wiring.start(RequestAnalysisHandler.class, environment));
    }

    private RequestAnalysisHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(RequestAnalysis.class));
    }

    RequestAnalysisHandler(RequestPipeline desk, RequestAnalysis requestAnalysis) {
        this.desk = desk;
        this.requestAnalysis = requestAnalysis;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "POST /license/analyses" -> request(call);
            case "GET /license/analyses/{id}" -> find(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse request(HttpRequest call) {
        return desk.customer(
                call,
                RequestAnalysis.PRIVILEGE,
                RequestAnalysisRequest.read(call),
                requestAnalysis::request,
                outcome -> switch (outcome) {
                    case RequestAnalysis.Outcome.Requested(var request) ->
                        HttpResponse.json(202, json(request)).with("Location", "/license/analyses/" + request.id());
                    case RequestAnalysis.Outcome.NotYourAddress() ->
                        ProblemDetails.in(call).of(Problem.NOT_YOUR_ADDRESS);
                });
    }

    private HttpResponse find(HttpRequest call) {
        return desk.customer(
                call,
                RequestAnalysis.PRIVILEGE,
                Parsed.named(AnalysisRequest.parseId(call.pathParameter("id"))),
                requestAnalysis::find,
                found -> found.map(request -> HttpResponse.ok(json(request)))
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private static Json.Struct json(AnalysisRequest request) {
        return Json.object()
                .put("id", request.id())
                .put("status", request.status())
                .putIfPresent("sentAt", request.sentAt())
                .putIfPresent("rows", request.rows())
                .build();
    }
}

package portal.functions.requestanalysis;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.json.Json;
import portal.wiring.Wiring;

/** {@code POST /license/analyses} and {@code GET /license/analyses/{id}}. */
public final class RequestAnalysisHandler extends HttpFunction {

    private final Desk desk;
    private final RequestAnalysis requestAnalysis;

    public RequestAnalysisHandler() {
        this(Wiring.environment());
    }

    public RequestAnalysisHandler(Map<String, String> environment) {
        this(Wiring.start(RequestAnalysisHandler.class, environment));
    }

    private RequestAnalysisHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(RequestAnalysis.class));
    }

    RequestAnalysisHandler(Desk desk, RequestAnalysis requestAnalysis) {
        this.desk = desk;
        this.requestAnalysis = requestAnalysis;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "POST /license/analyses" -> request(call);
            case "GET /license/analyses/{id}" -> find(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer request(HttpCall call) {
        return desk.customer(
                call,
                RequestAnalysis.PRIVILEGE,
                RequestAnalysisRequest.read(call),
                requestAnalysis::request,
                outcome -> switch (outcome) {
                    case RequestAnalysis.Outcome.Requested(var request) ->
                        Answer.json(202, json(request)).with("Location", "/license/analyses/" + request.id());
                    case RequestAnalysis.Outcome.NotYourAddress() ->
                        Problems.in(call).of(Problem.NOT_YOUR_ADDRESS);
                });
    }

    private Answer find(HttpCall call) {
        return desk.customer(
                call,
                RequestAnalysis.PRIVILEGE,
                Parsed.named(AnalysisRequest.parseId(call.pathParameter("id"))),
                requestAnalysis::find,
                found -> found.map(request -> Answer.ok(json(request)))
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
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

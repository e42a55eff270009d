package portal.functions.manageowndata;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.ReadOwnData;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code GET /me} and {@code PUT /me}. */
public final class ManageOwnDataHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final ReadOwnData readOwnData;
    private final ChangeOwnData changeOwnData;

    public ManageOwnDataHandler() {
        this(Wiring.environment());
    }

    public ManageOwnDataHandler(Map<String, String> environment) {
        this(Wiring.start(ManageOwnDataHandler.class, environment));
    }

    private ManageOwnDataHandler(BeanContext beans) {
        this(
                beans.getBean(RequestPipeline.class),
                beans.getBean(ReadOwnData.class),
                beans.getBean(ChangeOwnData.class));
    }

    ManageOwnDataHandler(RequestPipeline desk, ReadOwnData readOwnData, ChangeOwnData changeOwnData) {
        this.desk = desk;
        this.readOwnData = readOwnData;
        this.changeOwnData = changeOwnData;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "GET /me" -> read(call);
            case "PUT /me" -> change(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse read(HttpRequest call) {
        return desk.customer(
                call,
                ReadOwnData.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readOwnData.read(caller),
                OwnDataJson::answer);
    }

    private HttpResponse change(HttpRequest call) {
        return desk.customer(
                call,
                ChangeOwnData.PRIVILEGE,
                ChangeOwnDataRequest.read(call),
                changeOwnData::change,
                outcome -> answer(call, outcome));
    }

    private static HttpResponse answer(HttpRequest call, ChangeOwnData.Outcome outcome) {
        return switch (outcome) {
            case ChangeOwnData.Outcome.Changed(var own) -> OwnDataJson.answer(own);
            case ChangeOwnData.Outcome.ChangedMeanwhile() ->
                ProblemDetails.in(call).of(Problem.PRECONDITION_FAILED);
        };
    }
}

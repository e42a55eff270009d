package portal.functions.manageowndata;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.ReadOwnData;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Parsed;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.wiring.Wiring;

/** {@code GET /me} and {@code PUT /me}. */
public final class ManageOwnDataHandler extends HttpFunction {

    private final Desk desk;
    private final ReadOwnData readOwnData;
    private final ChangeOwnData changeOwnData;

    public ManageOwnDataHandler() {
        this(Wiring.environment());
    }

    public ManageOwnDataHandler(Map<String, String> environment) {
        this(Wiring.start(ManageOwnDataHandler.class, environment));
    }

    private ManageOwnDataHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReadOwnData.class), beans.getBean(ChangeOwnData.class));
    }

    ManageOwnDataHandler(Desk desk, ReadOwnData readOwnData, ChangeOwnData changeOwnData) {
        this.desk = desk;
        this.readOwnData = readOwnData;
        this.changeOwnData = changeOwnData;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "GET /me" -> read(call);
            case "PUT /me" -> change(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer read(HttpCall call) {
        return desk.customer(
                call,
                ReadOwnData.PRIVILEGE,
                Parsed.nothing(),
                (caller, nothing) -> readOwnData.read(caller),
                OwnDataJson::answer);
    }

    private Answer change(HttpCall call) {
        return desk.customer(
                call,
                ChangeOwnData.PRIVILEGE,
                ChangeOwnDataRequest.read(call),
                changeOwnData::change,
                outcome -> answer(call, outcome));
    }

    private static Answer answer(HttpCall call, ChangeOwnData.Outcome outcome) {
        return switch (outcome) {
            case ChangeOwnData.Outcome.Changed(var own) -> OwnDataJson.answer(own);
            case ChangeOwnData.Outcome.ChangedMeanwhile() -> Problems.in(call).of(Problem.PRECONDITION_FAILED);
        };
    }
}

package portal.functions.submitincident;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.incident.Incident;
import portal.domain.incident.SubmitIncident;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.IncidentJson;
import portal.wiring.Wiring;

/** {@code POST /incidents}. */
public final class SubmitIncidentHandler extends HttpFunction {

    private final Desk desk;
    private final SubmitIncident submitIncident;

    public SubmitIncidentHandler() {
        this(Wiring.environment());
    }

    public SubmitIncidentHandler(Map<String, String> environment) {
        this(Wiring.start(SubmitIncidentHandler.class, environment));
    }

    private SubmitIncidentHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(SubmitIncident.class));
    }

    SubmitIncidentHandler(Desk desk, SubmitIncident submitIncident) {
        this.desk = desk;
        this.submitIncident = submitIncident;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return desk.customer(
                call,
                SubmitIncident.PRIVILEGE,
                SubmitIncidentRequest.read(call),
                submitIncident::submit,
                SubmitIncidentHandler::created);
    }

    private static Answer created(Incident incident) {
        return Answer.created("/incidents/" + incident.summary().number(), IncidentJson.of(incident));
    }
}

package portal.functions.submitincident;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.adapters.incident.IncidentJson;
import portal.domain.incident.Incident;
import portal.domain.incident.SubmitIncident;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** {@code POST /incidents}. */
public final class SubmitIncidentHandler extends HttpFunction {

    private final RequestPipeline desk;
    private final SubmitIncident submitIncident;

    public SubmitIncidentHandler() {
        this(Wiring.environment());
    }

    public SubmitIncidentHandler(Map<String, String> environment) {
        this(Wiring.start(SubmitIncidentHandler.class, environment));
    }

    private SubmitIncidentHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(SubmitIncident.class));
    }

    SubmitIncidentHandler(RequestPipeline desk, SubmitIncident submitIncident) {
        this.desk = desk;
        this.submitIncident = submitIncident;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return desk.customer(
                call,
                SubmitIncident.PRIVILEGE,
                SubmitIncidentRequest.read(call),
                submitIncident::submit,
                SubmitIncidentHandler::created);
    }

    private static HttpResponse created(Incident incident) {
        return HttpResponse.created("/incidents/" + incident.summary().number(), IncidentJson.of(incident));
    }
}

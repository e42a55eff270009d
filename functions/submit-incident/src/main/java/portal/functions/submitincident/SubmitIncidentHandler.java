package portal.functions.submitincident;

import jakarta.inject.Singleton;
import portal.adapters.incident.IncidentJson;
import portal.domain.incident.Incident;
import portal.domain.incident.SubmitIncident;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** Takes in incidents. */
@Singleton
public final class SubmitIncidentHandler extends HttpFunction {

    SubmitIncidentHandler(RequestPipeline pipeline, SubmitIncident submitIncident) {
        super(
                pipeline,
                Route.customer(
                        "POST /incidents",
                        SubmitIncidentRequest::read,
                        submitIncident,
                        SubmitIncidentHandler::created));
    }

    private static HttpResponse created(HttpRequest request, Incident incident) {
        return HttpResponse.created("/incidents/" + incident.summary().number(), IncidentJson.of(incident));
    }
}

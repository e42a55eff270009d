package portal.lambda.http;

import portal.domain.incident.Incident;
import portal.domain.incident.IncidentSummary;
import portal.lambda.json.Json;

/** Incidents as the API shows them. */
public final class IncidentJson {

    private IncidentJson() {}

    public static Json.Struct of(Incident incident) {
        return summary(incident.summary())
                .put("description", incident.description())
                .put("attachments", Json.array(incident.attachments().stored(), AttachmentJson::of))
                .build();
    }

    public static Json.Struct of(IncidentSummary summary) {
        return summary(summary).build();
    }

    private static Json.Builder summary(IncidentSummary summary) {
        var reporter = Json.object()
                .put("id", summary.reporter())
                .put("name", summary.reporterName())
                .build();
        return Json.object()
                .put("number", summary.number())
                .put("subject", summary.subject())
                .put("severity", summary.severity())
                .putIfPresent("productArea", summary.productArea())
                .put("status", summary.status())
                .put("reporter", reporter)
                .put("createdAt", summary.createdAt())
                .put("updatedAt", summary.updatedAt());
    }
}

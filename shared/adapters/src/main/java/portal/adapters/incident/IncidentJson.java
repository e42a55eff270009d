package portal.adapters.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portal.domain.incident.Author;
import portal.domain.incident.Conversation;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.QueuedIncident;
import portal.domain.incident.StatusChange;
import portal.domain.incident.StatusHistory;
import portal.platform.json.Json;

/** Incidents as the API shows them. */
public final class IncidentJson {

    private IncidentJson() {}

    /** An incident without messages. */
    public static Json.Struct of(Incident incident) {
        return incident(incident, new Json.Array(List.of()));
    }

    public static Json.Struct of(Conversation conversation) {
        return incident(conversation.incident(), Json.array(conversation.inOrder(), IncidentJson::of));
    }

    public static Json.Struct of(IncidentMessage message) {
        return Json.object()
                .put("id", message.id())
                .put("from", message.author().side())
                .put("author", of(message.author()))
                .put("text", message.text())
                .put("at", message.at())
                .build();
    }

    /** Without a lambda, because every submission passes here. */
    private static Json.Array changes(StatusHistory history) {
        var changes = new ArrayList<Json>();
        for (var change : history.changes()) {
            changes.add(of(change));
        }
        return new Json.Array(changes);
    }

    private static Json.Struct of(StatusChange change) {
        return Json.object()
                .put("status", change.status())
                .put("from", change.by().side())
                .put("by", of(change.by()))
                .putIfPresent("reason", change.reason())
                .put("at", change.at())
                .build();
    }

    static Json.Struct of(Author author) {
        return Json.object()
                .putIfPresent("id", author.contact())
                .put("name", author.name())
                .build();
    }

    public static Json.Struct of(IncidentSummary summary) {
        return summary(summary).build();
    }

    /** An incident in support's queue, with its organization and for how many whole hours it is open. */
    public static Json.Struct of(QueuedIncident queued, Instant now) {
        var organization = Json.object()
                .put("id", queued.incident().organization())
                .put("name", queued.organization())
                .build();
        return summary(queued.incident())
                .put("organization", organization)
                .putIfPresent("ageInHours", queued.age(now).map(Duration::toHours))
                .build();
    }

    private static Json.Struct incident(Incident incident, Json.Array messages) {
        return summary(incident.summary())
                .put("description", incident.description())
                .put("messages", messages)
                .put("statusChanges", changes(incident.history()))
                .put("attachments", Json.array(incident.attachments().stored(), AttachmentJson::of))
                .build();
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
                .put("updatedAt", summary.updatedAt())
                .put("messageCount", summary.messageCount());
    }
}

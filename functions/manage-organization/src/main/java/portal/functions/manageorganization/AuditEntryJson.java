package portal.functions.manageorganization;

import java.util.Optional;
import portal.adapters.access.ActorJson;
import portal.domain.audit.AuditEntry;
import portal.platform.json.Json;

/** An entry of the audit trail as the API shows it to administrators. */
final class AuditEntryJson {

    private AuditEntryJson() {}

    static Json.Struct of(AuditEntry entry) {
        return Json.object()
                .put("id", entry.id())
                .put("at", entry.at())
                .put("actor", ActorJson.of(entry.actor().id(), entry.actor().name()))
                .put("action", entry.action())
                .putIfPresent("subject", given(entry.subject()))
                .putIfPresent("subjectName", given(entry.attempt().subjectName()))
                .put("result", entry.result())
                .put("count", entry.times())
                .putIfPresent("lastAt", entry.times() > 1 ? Optional.of(entry.lastAt()) : Optional.empty())
                .putIfPresent("note", given(entry.note()))
                .put("requestId", entry.origin().requestId())
                .putIfPresent("sourceAddress", given(entry.origin().sourceAddress()))
                .build();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}

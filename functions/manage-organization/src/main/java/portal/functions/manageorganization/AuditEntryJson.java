package portal.functions.manageorganization;

import java.util.Optional;
import portal.domain.audit.AuditActor;
import portal.domain.audit.AuditEntry;
import portal.platform.json.Json;

/** An entry of the audit trail as the API shows it to administrators. */
final class AuditEntryJson {

    private AuditEntryJson() {}

    static Json.Struct of(AuditEntry entry) {
        return Json.object()
                .put("id", entry.id())
                .put("at", entry.at())
                .put("actor", actor(entry.actor()))
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

    private static Json.Struct actor(AuditActor actor) {
        return Json.object()
                .putIfPresent("id", actor.id())
                .put("name", actor.name())
                .build();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}

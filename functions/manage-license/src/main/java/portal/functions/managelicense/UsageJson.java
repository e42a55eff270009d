package portal.functions.managelicense;

import java.util.Map;
import portal.domain.access.Language;
import portal.domain.usage.Assignment;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Explanation;
import portal.domain.usage.HolderId;
import portal.platform.json.Json;

/** The usage of a license as the API shows it. */
final class UsageJson {

    private UsageJson() {}

    static Json.Struct of(Environment environment) {
        return Json.object()
                .put("code", environment.code())
                .put("type", environment.code().type())
                .put("users", environment.count(HolderId.Kind.USER))
                .put("employees", environment.count(HolderId.Kind.EMPLOYEE))
                .put("declarations", environment.count(HolderId.Kind.DECLARATION))
                .put("clients", environment.count(HolderId.Kind.CLIENT))
                .put("reportedAt", environment.reportedAt())
                .put("snapshotRunning", environment.runningSnapshot().isPresent())
                .build();
    }

    static Json.Struct of(Explanation explanation, Language language) {
        return Json.object()
                .put("holder", explanation.holder())
                .putIfPresent("name", explanation.name())
                .putIfPresent("environmentType", explanation.pool().type())
                .putIfPresent("lastActiveAt", explanation.lastActiveAt())
                .put("environments", Json.array(explanation.environments().entrySet(), UsageJson::assignment))
                .put("counts", explanation.counts())
                .put("why", explanation.reason().why())
                .put("explanation", new Sentence(language).explaining(explanation))
                .build();
    }

    private static Json.Struct assignment(Map.Entry<EnvironmentCode, Assignment> entry) {
        var json = Json.object().put("code", entry.getKey());
        return switch (entry.getValue()) {
            case Assignment.User(var kinds, var blocked, var coWorking, var lastActiveAt) ->
                json.put("blocked", blocked)
                        .put("kinds", Json.array(kinds.stream().sorted().toList(), Json::text))
                        .put("coWorking", coWorking)
                        .putIfPresent("lastActiveAt", lastActiveAt)
                        .build();
            case Assignment.Employee(var inService, var kind) ->
                json.put("inService", inService).put("kind", kind).build();
            case Assignment.Mention() -> json.build();
        };
    }
}

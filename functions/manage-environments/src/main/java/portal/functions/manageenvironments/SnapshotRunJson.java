package portal.functions.manageenvironments;

import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.json.Json;

/** A snapshot run as the API shows it. */
final class SnapshotRunJson {

    private SnapshotRunJson() {}

    static Json.Struct of(SnapshotRun snapshotRun) {
        return Json.object()
                .put("status", snapshotRun.status())
                .putAll(of(snapshotRun.progress()).build())
                .build();
    }

    static Json.Builder of(SnapshotRun.Progress progress) {
        return Json.object()
                .put("added", progress.added())
                .put("removed", progress.removed())
                .put("changed", progress.changed());
    }

    static String path(SnapshotRun snapshotRun) {
        return "/organizations/" + snapshotRun.organization() + "/environments/" + snapshotRun.environment()
                + "/replacements/" + snapshotRun.id();
    }
}

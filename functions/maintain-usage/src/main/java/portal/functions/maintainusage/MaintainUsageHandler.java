package portal.functions.maintainusage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.RestartStalledSnapshots;
import portal.platform.event.EventFunction;
import portal.platform.event.OnceOnly;
import portal.platform.json.Json;
import portal.platform.json.JsonWriter;

/**
 * Handles the long work on usage: the nightly refresh of each organization, and snapshots for which a request had no
 * time.
 */
@Singleton
final class MaintainUsageHandler extends EventFunction {

    /** Less than the time limit of the function. Another event continues the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private static final String CONSUMER = "maintain-usage";

    MaintainUsageHandler(
            OnceOnly once,
            RefreshLicense refreshLicense,
            RestartStalledSnapshots restartStalledSnapshots,
            ContinueSnapshot continueSnapshot) {
        super(Map.of(
                EventType.RefreshDue,
                        once.react(CONSUMER, event -> refresh(event, refreshLicense, restartStalledSnapshots)),
                EventType.ReplacementUnfinished, once.react(CONSUMER, event -> goOn(event, continueSnapshot))));
    }

    private static void refresh(
            DomainEvent event, RefreshLicense refreshLicense, RestartStalledSnapshots restartStalledSnapshots) {
        refreshLicense
                .refresh(event.organization(), LocalDate.parse(event.subject()), event.id())
                .filter(recounted -> !recounted.equals(RecountResult.CLEAN))
                .ifPresent(recounted -> tell(event, recounted));
        restartStalledSnapshots.restart(actor("refresh-license", event), event.organization());
    }

    private static void goOn(DomainEvent event, ContinueSnapshot continueSnapshot) {
        continueSnapshot.resume(actor("resume-replacement", event), event.organization(), event.subject(), PATIENCE);
    }

    private static Actor.Portal actor(String task, DomainEvent event) {
        return new Actor.Portal(task, new Origin(event.id(), ""));
    }

    /** Writes a line of JSON to the function's log, if something was wrong or is in doubt. */
    private static void tell(DomainEvent event, RecountResult recounted) {
        var line = Json.object()
                .put("level", "WARN")
                .put("id", event.id())
                .put("organization", event.organization())
                .put("repaired", Json.array(recounted.repaired(), Json::text))
                .put("inDoubt", Json.array(recounted.inDoubt(), Json::text))
                .build();
        System.err.println(JsonWriter.write(line));
    }
}

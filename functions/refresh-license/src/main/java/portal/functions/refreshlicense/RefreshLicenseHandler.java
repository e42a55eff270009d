package portal.functions.refreshlicense;

import io.micronaut.context.BeanContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.snapshot.RestartStalledSnapshots;
import portal.platform.event.EventFunction;
import portal.platform.json.Json;
import portal.platform.json.JsonWriter;
import portal.wiring.Wiring;

/** Reacts to {@code RefreshDue}: refreshes one organization, and has gone on with what was left there. */
public final class RefreshLicenseHandler extends EventFunction {

    /** The template gives a large organization ten minutes. */
    private static final Duration LEASE = Duration.ofMinutes(11);

    private final RefreshLicense refreshLicense;
    private final RestartStalledSnapshots reviveReplacements;

    public RefreshLicenseHandler() {
        this(Wiring.environment());
    }

    public RefreshLicenseHandler(Map<String, String> environment) {
        this(Wiring.start(RefreshLicenseHandler.class, environment));
    }

    private RefreshLicenseHandler(BeanContext beans) {
        this(
                beans.getBean(Deliveries.class),
                beans.getBean(RefreshLicense.class),
                beans.getBean(RestartStalledSnapshots.class));
    }

    RefreshLicenseHandler(
            Deliveries deliveries, RefreshLicense refreshLicense, RestartStalledSnapshots reviveReplacements) {
        super(deliveries, "refresh-license", LEASE);
        this.refreshLicense = refreshLicense;
        this.reviveReplacements = reviveReplacements;
    }

    @Override
    protected void handle(DomainEvent event) {
        refreshLicense
                .refresh(event.organization(), LocalDate.parse(event.subject()), event.id())
                .filter(recounted -> !recounted.equals(RecountResult.CLEAN))
                .ifPresent(recounted -> tell(event, recounted));
        reviveReplacements.revive(
                new Actor.Portal("refresh-license", new Origin(event.id(), "")), event.organization());
    }

    /** A line of JSON for the function's log, where nothing was wrong and nothing is in doubt none. */
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

package portal.functions.nightlyrefresh;

import io.micronaut.context.BeanContext;
import java.time.Instant;
import java.util.Map;
import portal.domain.license.AnnounceRefreshes;
import portal.platform.event.ScheduledFunction;
import portal.wiring.Wiring;

/** Runs after midnight: has every organization refreshed, each by a {@code RefreshDue} of its own. */
public final class NightlyRefreshHandler extends ScheduledFunction {

    private final AnnounceRefreshes refreshAll;

    public NightlyRefreshHandler() {
        this(Wiring.environment());
    }

    public NightlyRefreshHandler(Map<String, String> environment) {
        this(Wiring.start(NightlyRefreshHandler.class, environment));
    }

    private NightlyRefreshHandler(BeanContext beans) {
        this(beans.getBean(AnnounceRefreshes.class));
    }

    NightlyRefreshHandler(AnnounceRefreshes refreshAll) {
        this.refreshAll = refreshAll;
    }

    @Override
    protected void run(Instant scheduled) {
        refreshAll.refresh(scheduled);
    }
}

package portal.functions.runschedules;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.license.AnnounceRefreshes;
import portal.platform.event.ScheduledFunction;

/** Announces what is due, for every organization by an event of its own. */
@Singleton
final class RunSchedulesHandler extends ScheduledFunction {

    RunSchedulesHandler(AnnounceRefreshes announceRefreshes, AnnounceContactChecks announceContactChecks) {
        super(Map.of(
                "nightly-refresh", announceRefreshes::refresh,
                "contact-check", announceContactChecks::announce));
    }
}

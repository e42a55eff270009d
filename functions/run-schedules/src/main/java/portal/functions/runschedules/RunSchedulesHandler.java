package portal.functions.runschedules;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.AnnounceDueRemovals;
import portal.domain.secondfactor.CarryOutDueResets;
import portal.platform.event.ScheduledFunction;

/** Announces the work that is due, with an event for every organization. */
@Singleton
final class RunSchedulesHandler extends ScheduledFunction {

    RunSchedulesHandler(
            AnnounceRefreshes announceRefreshes,
            AnnounceContactChecks announceContactChecks,
            AnnounceDueRemovals announceDueRemovals,
            CarryOutDueResets carryOutDueResets) {
        super(Map.of(
                "nightly-refresh", announceRefreshes::refresh,
                "contact-check", announceContactChecks::announce,
                "begin-removals", announceDueRemovals::announce,
                "second-factor-resets", carryOutDueResets::carryOut));
    }
}

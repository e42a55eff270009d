package portal.domain.organization;

import java.time.Instant;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.EventType;

/** Announces the planned removals that are due. Announcing one twice does no harm. */
public final class AnnounceDueRemovals {

    private static final String TASK = "begin-removals";

    private final FanOut everyOrganization;

    public AnnounceDueRemovals(FanOut everyOrganization) {
        this.everyOrganization = everyOrganization;
    }

    /** @param scheduled when the schedule was due, even if it runs later */
    public void announce(Instant scheduled) {
        everyOrganization.announce(
                new Actor.Portal(TASK, new Origin(scheduled.toString(), "")),
                EventType.OrganizationRemovalDue,
                scheduled.toString(),
                organization -> organization
                        .leaving()
                        .filter(removal -> removal.isDue(scheduled))
                        .isPresent());
    }
}

package portal.domain.contact;

import java.time.Instant;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.EventType;
import portal.domain.organization.FanOut;
import portal.domain.organization.Quarter;

/** Has the administrators of every organization asked to check its data; run again within a quarter, nobody is asked twice. */
public final class AnnounceContactChecks {

    private static final String TASK = "contact-check";

    private final FanOut everyOrganization;

    public AnnounceContactChecks(FanOut everyOrganization) {
        this.everyOrganization = everyOrganization;
    }

    /** @param scheduled when the schedule was due, however late it is by now; the quarter is that of this moment */
    public void announce(Instant scheduled) {
        var quarter = Quarter.of(scheduled).toString();
        everyOrganization.announce(new Actor.Portal(TASK, new Origin(quarter, "")), EventType.ContactCheckDue, quarter);
    }
}

package portal.domain.contact;

import java.time.Instant;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.EventType;
import portal.domain.organization.FanOut;
import portal.domain.organization.Quarter;

/** Announces for every organization that its administrators must check its data. Nobody is asked twice in a quarter. */
public final class AnnounceContactChecks {

    private static final String TASK = "contact-check";

    private final FanOut everyOrganization;

    public AnnounceContactChecks(FanOut everyOrganization) {
        this.everyOrganization = everyOrganization;
    }

    /** @param scheduled when the schedule was due, even if it runs later; this moment decides the quarter */
    public void announce(Instant scheduled) {
        var quarter = Quarter.of(scheduled).toString();
        everyOrganization.announce(new Actor.Portal(TASK, new Origin(quarter, "")), EventType.ContactCheckDue, quarter);
    }
}

package portal.domain.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.organization.FanOut;
import portal.domain.organization.Organizations;

/**
 * Announces the refresh of every organization, each in its own event. If a run fails halfway, run it again as a whole:
 * a second refresh of an organization does no harm.
 */
public final class AnnounceRefreshes {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final FanOut everyOrganization;

    public AnnounceRefreshes(Organizations organizations, TransactionRunner transactions, Journal journal) {
        everyOrganization = new FanOut(organizations, transactions, journal);
    }

    /**
     * Announces the refreshes.
     *
     * @param scheduled when the schedule was due, even if it runs later; this moment decides the day, in
     *     Europe/Amsterdam
     */
    public void refresh(Instant scheduled) {
        var date = LocalDate.ofInstant(scheduled, ZONE).toString();
        var actor = new Actor.Portal(RefreshLicense.TASK, new Origin(date, ""));
        everyOrganization.announce(actor, EventType.RefreshDue, date);
    }
}

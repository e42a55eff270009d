package portal.domain.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Steps;
import portal.domain.event.EventType;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.paging.PageRequest;

/**
 * Has every organization refreshed, each by an event of its own. One that fails halfway is to be run again as a whole: an
 * organization that is refreshed twice is none the worse for it.
 */
public final class RefreshAll {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Organizations organizations;
    private final Steps steps;
    private final Journal journal;

    public RefreshAll(Organizations organizations, Steps steps, Journal journal) {
        this.organizations = organizations;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * Announces the refreshes.
     *
     * @param scheduled when the schedule was due, however late it is by now; the day is that of this moment in Europe/Amsterdam
     */
    public void refresh(Instant scheduled) {
        var date = LocalDate.ofInstant(scheduled, ZONE);
        var actor = new Actor.Portal(RefreshLicense.TASK, new Origin(date.toString(), ""));
        var request = new PageRequest(PageRequest.LARGEST, Optional.empty());
        while (true) {
            var page = organizations.list(request);
            steps.take(() -> announce(actor, page.items(), date));
            if (page.next().isEmpty()) {
                return;
            }
            request = new PageRequest(PageRequest.LARGEST, page.next());
        }
    }

    private Decision<LocalDate> announce(Actor.Portal actor, List<Organization> some, LocalDate date) {
        return new Decision<>(
                date,
                some.stream()
                        .map(organization ->
                                journal.announce(actor, organization.id(), EventType.RefreshDue, date.toString()))
                        .toList());
    }
}

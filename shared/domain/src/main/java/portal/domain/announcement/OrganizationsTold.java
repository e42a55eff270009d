package portal.domain.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.EventType;
import portal.domain.organization.Organization;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * The events by which a page of organizations hears of an announcement, and the event that goes on with those after
 * them. They are committed with the progress of the announcement, so each organization hears of it once, and after a
 * crash it goes on where it was.
 */
final class OrganizationsTold {

    /** With all else that is committed they stay below the 100 writes of a transaction. */
    private static final int ORGANIZATIONS = 50;

    private OrganizationsTold() {}

    static PageRequest page(Optional<OrganizationId> after) {
        return new PageRequest(ORGANIZATIONS, after.map(OrganizationId::value));
    }

    static List<ConditionalWrite> events(
            Announcement announcement, Page<Organization> page, Actor actor, Journal journal) {
        var events = new ArrayList<ConditionalWrite>();
        for (var organization : page.items()) {
            events.add(journal.announce(actor, organization.id(), EventType.AnnouncementDue, announcement.id()));
        }
        if (page.next().isPresent()) {
            var last = page.items().getLast().id();
            events.add(journal.announce(actor, last, EventType.AnnouncementContinues, announcement.id()));
        }
        return events;
    }
}

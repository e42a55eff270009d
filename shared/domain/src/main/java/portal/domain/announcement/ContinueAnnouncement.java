package portal.domain.announcement;

import java.util.Optional;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organizations;

/** Tells the next organizations of an announcement (docs/domain.md, section 8). */
public final class ContinueAnnouncement {

    private static final String TASK = "announce";

    private final Organizations organizations;
    private final Announcements announcements;
    private final TransactionRunner transactions;
    private final Journal journal;

    public ContinueAnnouncement(
            Organizations organizations, Announcements announcements, TransactionRunner transactions, Journal journal) {
        this.organizations = organizations;
        this.announcements = announcements;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Goes on after the organization of the event, which may have been removed meanwhile. An event that comes again
     * does nothing.
     *
     * @param event its subject is the announcement
     */
    public void goOn(DomainEvent event) {
        var actor = new Actor.Portal(TASK, new Origin(event.id(), ""));
        transactions.run(() -> decide(event, actor));
    }

    private Decision<Optional<Announcement>> decide(DomainEvent event, Actor actor) {
        var announcement = announcements.find(event.subject());
        return announcement.isPresent() && isNext(announcement.get(), event.organization())
                ? tell(announcement.get(), event.organization(), actor)
                : Decision.of(announcement);
    }

    private static boolean isNext(Announcement announcement, OrganizationId after) {
        var progress = announcement.progress();
        return progress.completedAt().isEmpty() && progress.last().equals(Optional.of(after));
    }

    private Decision<Optional<Announcement>> tell(Announcement announcement, OrganizationId after, Actor actor) {
        var page = organizations.list(OrganizationsTold.page(Optional.of(after)));
        var told = announcement.toldTo(page, journal.now());
        return Decision.of(Optional.of(told), announcements.update(told))
                .and(OrganizationsTold.events(told, page, actor, journal));
    }
}

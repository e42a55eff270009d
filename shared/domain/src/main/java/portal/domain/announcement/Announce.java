package portal.domain.announcement;

import java.util.Map;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Language;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.paging.Page;
import portal.domain.usecase.SystemUseCase;

/** Announces something to its audience over all organizations (docs/domain.md, section 8). */
public final class Announce implements SystemUseCase<Announce.Command, Page<Organization>, Announcement> {

    private final Organizations organizations;
    private final Announcements announcements;
    private final Journal journal;

    public Announce(Organizations organizations, Announcements announcements, Journal journal) {
        this.organizations = organizations;
        this.announcements = announcements;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.MANAGE_CONTENT;
    }

    @Override
    public Page<Organization> read(Caller.BackOffice caller, Command command) {
        return organizations.list(OrganizationsTold.page(Optional.empty()));
    }

    @Override
    public Decision<Announcement> decide(Caller.BackOffice caller, Page<Organization> first, Command command) {
        var now = journal.now();
        var announcement = new Announcement(
                        journal.freshId(),
                        command.audience(),
                        command.texts(),
                        command.link(),
                        caller.displayName(),
                        now,
                        Announcement.Progress.NONE,
                        1)
                .toldTo(first, now);
        return Decision.of(announcement, announcements.add(announcement))
                .and(OrganizationsTold.events(announcement, first, caller, journal));
    }

    /**
     * What to announce.
     *
     * @param texts one for each language
     * @param link an https URL
     */
    public record Command(Audience audience, Map<Language, Announcement.Content> texts, Optional<String> link) {
        public Command {
            texts = Map.copyOf(texts);
        }
    }
}

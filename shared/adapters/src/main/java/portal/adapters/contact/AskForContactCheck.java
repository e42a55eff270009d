package portal.adapters.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.adapters.page.PortalPages;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.organization.Quarter;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Asks every administrator of an organization by mail to check its data, once in a quarter and only if nobody has
 * confirmed them in this quarter (docs/domain.md, section 1).
 */
public final class AskForContactCheck {

    /** Recipients are remembered for this long after the quarter, so that a late delivery does not ask again. */
    private static final Duration MARGIN = Duration.ofDays(7);

    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final Clock clock;
    private final PortalPages pages;

    public AskForContactCheck(
            Organizations organizations, Contacts contacts, OnceOnlySender sender, Clock clock, PortalPages pages) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.sender = sender;
        this.clock = clock;
        this.pages = pages;
    }

    /** @param event its subject is the quarter; a removed organization is not asked */
    public void ask(DomainEvent event) {
        var quarter = Quarter.parse(event.subject()).orElseThrow();
        organizations
                .find(event.organization())
                .filter(organization -> !organization.details().areConfirmedIn(quarter))
                .ifPresent(organization -> ask(event, organization, quarter));
    }

    /** Also asks contacts who became administrators since the last time. */
    private void ask(DomainEvent event, Organization organization, Quarter quarter) {
        var check = ContactCheckDue.of(organization, contacts.all(organization.id()), pages);
        sender.send(occasion(event, organization, quarter), List.of(check));
    }

    /**
     * The occasion is the same for the whole quarter, however often the check is announced. It is another one for an
     * organization that had the same id before.
     */
    private Occasion occasion(DomainEvent event, Organization organization, Quarter quarter) {
        var keptUntil = Stream.of(quarter.end(), clock.instant())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(MARGIN);
        var check = "contact-check/%s/%s/%s".formatted(organization.id(), organization.registeredAt(), quarter);
        return new Occasion(organization.id(), check, Optional.of(keptUntil), Optional.of(event));
    }
}

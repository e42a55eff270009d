package portal.domain.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;
import portal.domain.organization.Address;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.organization.Quarter;

/**
 * Mails every administrator of an organization the request to check its data, once in a quarter and only while nobody confirmed
 * them in it (domain.md, section 1).
 */
public final class AskForContactCheck {

    /** How much longer than the quarter it is remembered who was asked: a late delivery must not ask again. */
    private static final Duration MARGIN = Duration.ofDays(7);

    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender mailing;
    private final Clock clock;
    private final String portal;

    /** @param portal where people open the portal, a URL */
    public AskForContactCheck(
            Organizations organizations, Contacts contacts, OnceOnlySender mailing, Clock clock, String portal) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.mailing = mailing;
        this.clock = clock;
        this.portal = portal;
    }

    /** @param event whose subject is the quarter; an organization that was removed since is not asked */
    public void ask(DomainEvent event) {
        var quarter = Quarter.parse(event.subject()).orElseThrow();
        organizations
                .find(event.organization())
                .filter(organization -> !isConfirmedIn(quarter, organization))
                .ifPresent(organization -> ask(organization, quarter));
    }

    private static boolean isConfirmedIn(Quarter quarter, Organization organization) {
        return organization
                .details()
                .confirmedAt()
                .filter(at -> !at.isBefore(quarter.start()))
                .isPresent();
    }

    /** Whoever became an administrator since the last time is asked as well. */
    private void ask(Organization organization, Quarter quarter) {
        var all = contacts.all(organization.id());
        var letter = letter(organization, all);
        var letters = all.stream()
                .filter(Contact::isAdministrator)
                .map(contact -> new Addressed(contact.id().value(), contact.recipient(), letter))
                .toList();
        var keptUntil = Stream.of(quarter.end(), clock.instant())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(MARGIN);
        mailing.send("contact-check/" + organization.id() + "/" + quarter, letters, keptUntil);
    }

    private Notification letter(Organization organization, List<Contact> all) {
        var details = organization.details();
        var invoiceContact = details.invoiceContact()
                .flatMap(id ->
                        all.stream().filter(contact -> contact.id().equals(id)).findFirst())
                .map(Contact::name);
        return new Notification.ContactCheckDue(
                organization.name(),
                details.address().map(AskForContactCheck::onOneLine),
                invoiceContact,
                all.size(),
                portal);
    }

    private static String onOneLine(Address address) {
        return "%s, %s %s, %s".formatted(address.street(), address.postalCode(), address.city(), address.country());
    }
}

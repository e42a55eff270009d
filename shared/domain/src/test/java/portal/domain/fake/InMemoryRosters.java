package portal.domain.fake;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.contact.Contacts;
import portal.domain.contact.Roster;
import portal.domain.contact.Rosters;
import portal.domain.contact.Staffing;
import portal.domain.decision.Change;
import portal.domain.organization.Organization;

final class InMemoryRosters implements Rosters {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryRosters(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public Viewed<Optional<Staffing>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return new Viewed<>(
                contacts.member(caller),
                store.organizations
                        .find(Shelf.Key.of("", caller.organization()))
                        .map(organization -> staffing(organization, contact, address)));
    }

    private Staffing staffing(Organization organization, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return new Staffing(
                organization,
                find(organization.id()),
                contact.flatMap(id -> contacts.find(organization.id(), id)),
                address.flatMap(email -> store.emails.find(Shelf.Key.of(organization.id(), email.canonical())))
                        .map(ContactId::new));
    }

    @Override
    public Roster find(OrganizationId organization) {
        return store.rosters
                .find(key(organization))
                .orElseGet(() -> Roster.of(
                        organization, store.contacts.of(organization.value()).toList()));
    }

    @Override
    public Change update(Roster roster) {
        var next = roster.next();
        return roster.version() == 0
                ? store.rosters.insert(key(roster.organization()), next)
                : store.rosters.replace(
                        key(roster.organization()), next, stored -> stored.version() == roster.version());
    }

    private static Shelf.Key key(OrganizationId organization) {
        return Shelf.Key.of(organization, "");
    }
}

package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.ContactState;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.contact.RoleCounts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Organization;

final class InMemoryRoleCountStore implements RoleCountStore {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryRoleCountStore(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<Optional<ContactState>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return new WithMember<>(contacts.member(caller), state(caller.organization(), contact, address));
    }

    @Override
    public Optional<ContactState> state(
            OrganizationId organization, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return store.organizations
                .find(InMemoryTable.Key.of("", organization))
                .map(known -> state(known, contact, address));
    }

    private ContactState state(Organization organization, Optional<ContactId> contact, Optional<EmailAddress> address) {
        return new ContactState(
                organization,
                find(organization.id()),
                contact.flatMap(id -> contacts.find(organization.id(), id)),
                address.flatMap(email -> store.emails.find(InMemoryTable.Key.of(organization.id(), email.canonical())))
                        .map(ContactId::new));
    }

    @Override
    public RoleCounts find(OrganizationId organization) {
        return store.roleCountStore
                .find(key(organization))
                .orElseGet(() -> RoleCounts.of(
                        organization, store.contacts.of(organization.value()).toList()));
    }

    @Override
    public ConditionalWrite update(RoleCounts roleCounts) {
        var next = roleCounts.next();
        return roleCounts.version() == 0
                ? store.roleCountStore.insert(key(roleCounts.organization()), next)
                : store.roleCountStore.replace(
                        key(roleCounts.organization()), next, stored -> stored.version() == roleCounts.version());
    }

    private static InMemoryTable.Key key(OrganizationId organization) {
        return InMemoryTable.Key.of(organization, "");
    }
}

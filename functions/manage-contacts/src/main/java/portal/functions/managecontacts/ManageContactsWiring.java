package portal.functions.managecontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.organization.Organizations;

@Factory
final class ManageContactsWiring {

    @Singleton
    ReadContacts readContacts(Contacts contacts, Gatekeeper gatekeeper) {
        return new ReadContacts(contacts, gatekeeper);
    }

    @Singleton
    ManageContacts manageContacts(
            RoleCountStore roleCountStore,
            Contacts contacts,
            AddressChanges addressChanges,
            Organizations organizations,
            Gatekeeper gatekeeper,
            Journal journal) {
        return new ManageContacts(roleCountStore, contacts, addressChanges, organizations, gatekeeper, journal);
    }
}

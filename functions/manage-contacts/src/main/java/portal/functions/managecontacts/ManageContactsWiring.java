package portal.functions.managecontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.contact.Contacts;
import portal.domain.contact.ReadContacts;

@Factory
final class ManageContactsWiring {

    @Singleton
    ReadContacts readContacts(Contacts contacts, Gatekeeper gatekeeper) {
        return new ReadContacts(contacts, gatekeeper);
    }
}

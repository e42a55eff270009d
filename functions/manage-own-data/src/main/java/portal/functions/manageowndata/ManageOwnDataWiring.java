package portal.functions.manageowndata;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.Contacts;
import portal.domain.contact.ReadOwnData;

@Factory
final class ManageOwnDataWiring {

    @Singleton
    ReadOwnData readOwnData(Contacts contacts, Gatekeeper gatekeeper) {
        return new ReadOwnData(contacts, gatekeeper);
    }

    @Singleton
    ChangeOwnData changeOwnData(Contacts contacts, Gatekeeper gatekeeper, Journal journal) {
        return new ChangeOwnData(contacts, gatekeeper, journal);
    }
}

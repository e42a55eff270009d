package portal.functions.managecontacts;

import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.fake.InMemoryPortal;
import portal.lambda.fake.Desks;

/** The function on the portal in memory. */
final class Functions {

    private Functions() {}

    static ManageContactsHandler of(InMemoryPortal portal) {
        return new ManageContactsHandler(
                Desks.of(portal),
                new ReadContacts(portal.contacts(), portal.gatekeeper()),
                new ManageContacts(
                        portal.rosters(),
                        portal.contacts(),
                        portal.addressChanges(),
                        portal.organizations(),
                        portal.gatekeeper(),
                        portal.journal()));
    }
}

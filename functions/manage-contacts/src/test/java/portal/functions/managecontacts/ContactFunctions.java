package portal.functions.managecontacts;

import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Pipelines;

/** The function on the portal in memory. */
final class ContactFunctions {

    private ContactFunctions() {}

    static ManageContactsHandler of(InMemoryPortal portal) {
        return new ManageContactsHandler(
                Pipelines.of(portal),
                new ReadContacts(portal.contacts()),
                new ManageContacts(
                        portal.roleCountStore(),
                        portal.contacts(),
                        portal.addressChanges(),
                        portal.organizations(),
                        portal.journal()),
                new ReadOwnData(portal.contacts()),
                new ChangeOwnData(portal.contacts(), portal.journal()));
    }
}

package portal.functions.managecontacts;

import portal.domain.brake.BrakeLimits;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.EndOwnSessions;
import portal.domain.contact.InterveneInContacts;
import portal.domain.contact.ManageContacts;
import portal.domain.contact.ReadContacts;
import portal.domain.contact.ReadOwnData;
import portal.domain.signin.InviteAgain;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Pipelines;

/** The function on the portal in memory. */
final class ContactFunctions {

    private ContactFunctions() {}

    static ManageContactsHandler of(InMemoryPortal portal) {
        return of(portal, brake -> 10_000);
    }

    static ManageContactsHandler of(InMemoryPortal portal, BrakeLimits limits) {
        return new ManageContactsHandler(
                Pipelines.of(portal, limits),
                new ReadContacts(portal.contacts()),
                new ManageContacts(
                        portal.roleCountStore(),
                        portal.contacts(),
                        portal.addressChanges(),
                        portal.administratorChanges(),
                        portal.organizations(),
                        portal.journal()),
                new InviteAgain(portal.signIns(), portal.contacts(), portal.journal()),
                new ReadOwnData(portal.contacts()),
                new ChangeOwnData(portal.contacts(), portal.journal()),
                new EndOwnSessions(portal.contacts(), portal.journal()),
                new InterveneInContacts(
                        portal.roleCountStore(),
                        portal.contacts(),
                        portal.addressChanges(),
                        portal.administratorChanges(),
                        portal.organizations(),
                        portal.journal()));
    }
}

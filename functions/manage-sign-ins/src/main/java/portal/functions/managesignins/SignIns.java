package portal.functions.managesignins;

import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;

/** Where contacts sign in: one sign-in for each contact, also when one person is a contact of several organizations. */
interface SignIns {

    /** Makes a sign-in and invites the contact to it; one that is there already is left as it is. */
    void create(Contact contact);

    /** Makes the contact enroll a second factor anew, and ends what can be renewed without signing in. */
    void wipeSecondFactor(OrganizationId organization, ContactId contact);
}

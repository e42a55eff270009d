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

    /** Takes over the contact's address, where mail about the sign-in goes; a contact without a sign-in has none to change. */
    void readdress(Contact contact);

    /** Ends all sessions and takes the sign-in away; one that is gone already is fine. */
    void remove(OrganizationId organization, ContactId contact);
}

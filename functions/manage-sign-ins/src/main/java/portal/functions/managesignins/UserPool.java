package portal.functions.managesignins;

import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;

/** Where contacts sign in: one sign-in for each contact, also when one person is a contact of several organizations. */
interface UserPool {

    /**
     * Makes a sign-in and sends the contact a temporary password. One that is there already is left as it is when it has the
     * contact's address; one with another address is somebody else's who had the same ids, and makes place.
     */
    void create(Contact contact);

    /** Makes the contact enroll a second factor anew, and ends what can be renewed without signing in. */
    void resetSecondFactor(OrganizationId organization, ContactId contact);

    /**
     * Takes over the contact's address, where mail about the sign-in goes. Who has not signed in yet gets another sign-in, so that
     * the temporary password that went to the address of before is void; who has no sign-in gets one.
     */
    void readdress(Contact contact);

    /** Ends all sessions and takes the sign-in away; one that is gone already is fine. */
    void remove(OrganizationId organization, ContactId contact);
}

package portal.functions.managesignins;

import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;

/**
 * The user pool in which contacts sign in. Each contact has one sign-in, even if one person is a contact of several
 * organizations.
 */
interface UserPool {

    /**
     * Makes a sign-in and sends the contact a temporary password. An existing sign-in with the contact's address stays
     * as it is. An existing sign-in with another address belongs to an earlier contact with the same ids, and is
     * replaced.
     */
    void create(Contact contact);

    /**
     * Makes the contact enroll a new second factor, and revokes the tokens that could be renewed without signing in.
     */
    void resetSecondFactor(OrganizationId organization, ContactId contact);

    /**
     * Takes over the contact's address, for mail about the sign-in. A contact who has not signed in yet gets a new
     * sign-in, so that the temporary password at the old address becomes invalid. A contact without a sign-in gets one.
     */
    void readdress(Contact contact);

    /** Ends all sessions and removes the sign-in. Succeeds if there is none. */
    void remove(OrganizationId organization, ContactId contact);
}

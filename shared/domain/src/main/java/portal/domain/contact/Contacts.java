package portal.domain.contact;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Memberships;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The contacts of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Contacts extends Memberships {

    /** One contact of the caller's organization. */
    WithMember<Optional<Contact>> view(Caller.Customer caller, ContactId id);

    /**
     * The contacts of the caller's organization, in the order of their ids. With a filter, a page may be short or empty
     * and still have a next page.
     */
    WithMember<Page<Contact>> view(Caller.Customer caller, ContactFilter filter, PageRequest page);

    /** The same of one organization; empty when there is no such organization. */
    Optional<Page<Contact>> list(OrganizationId organization, ContactFilter filter, PageRequest page);

    /** The caller's contact and its organization; empty when either is gone. */
    WithMember<Optional<OwnData>> own(Caller.Customer caller);

    Optional<Contact> find(OrganizationId organization, ContactId id);

    /** The contact who has this address in the organization. */
    Optional<Contact> find(OrganizationId organization, EmailAddress address);

    /** The current administrators. They hear of everything that concerns the whole organization. */
    default List<Contact> administrators(OrganizationId organization) {
        return all(organization).stream().filter(Contact::isAdministrator).toList();
    }

    /** All contacts, in the order of their ids. */
    List<Contact> all(OrganizationId organization);

    /** Adds a contact whose id and e-mail address are new to the organization. */
    List<ConditionalWrite> add(Contact contact);

    /** Replaces what is stored, on the condition that it is still at the version that was read. */
    ConditionalWrite update(Contact contact);

    /**
     * Replaces what is stored, and gives the contact another address, which must be free in the organization. The old
     * address becomes free.
     *
     * @param contact with the new address, at the version that was read
     * @param before the address as read, which differs in more than case
     */
    List<ConditionalWrite> readdress(Contact contact, EmailAddress before);

    /** Removes a contact, on the condition that it is still at the version that was read. Its address becomes free. */
    List<ConditionalWrite> remove(Contact contact);
}

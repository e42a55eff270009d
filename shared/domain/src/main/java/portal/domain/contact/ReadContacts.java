package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Privilege;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.UseCase;

/** Shows administrators the contacts of their organization. */
public final class ReadContacts {

    private static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_CONTACTS, Action.VIEW_CONTACTS);

    private final Contacts contacts;

    public ReadContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    public UseCase<PageRequest, Page<Contact>, Page<Contact>> list() {
        return UseCase.query(PRIVILEGE, contacts::view);
    }

    /** Empty when the organization has no such contact. */
    public UseCase<ContactId, Optional<Contact>, Optional<Contact>> find() {
        return new FindContact(PRIVILEGE, contacts);
    }
}

package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Privilege;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** Shows administrators, and the vendor's support, the contacts of an organization. */
public final class ReadContacts {

    private static final Privilege PRIVILEGE = Privilege.toRead(Capability.MANAGE_CONTACTS, Action.VIEW_CONTACTS);

    private final Contacts contacts;

    public ReadContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    public UseCase<PageRequest, Page<Contact>, Page<Contact>> list() {
        return UseCase.query(PRIVILEGE, contacts::view);
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<PageRequest>, Optional<Page<Contact>>, Optional<Page<Contact>>>
            ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT, asked -> contacts.list(asked.organization(), asked.question()));
    }

    /** Empty when the organization has no such contact. */
    public UseCase<ContactId, Optional<Contact>, Optional<Contact>> find() {
        return new FindContact(PRIVILEGE, contacts);
    }
}

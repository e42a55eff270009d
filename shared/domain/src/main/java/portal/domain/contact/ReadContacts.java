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

    public UseCase<Listing, Page<Contact>, Page<Contact>> list() {
        return UseCase.query(PRIVILEGE, (caller, asked) -> contacts.view(caller, asked.filter(), asked.page()));
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<Listing>, Optional<Page<Contact>>, Optional<Page<Contact>>> ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT,
                asked -> contacts.list(
                        asked.organization(),
                        asked.question().filter(),
                        asked.question().page()));
    }

    /** Empty when the organization has no such contact. */
    public UseCase<ContactId, Optional<Contact>, Optional<Contact>> find() {
        return new FindContact(PRIVILEGE, contacts);
    }

    /** Which contacts are wanted, and how many of them. */
    public record Listing(ContactFilter filter, PageRequest page) {}
}

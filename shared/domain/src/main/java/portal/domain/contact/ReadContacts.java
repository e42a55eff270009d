package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Shows administrators the contacts of their organization. */
public final class ReadContacts {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_CONTACTS, Action.VIEW_CONTACTS);

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;

    public ReadContacts(Contacts contacts, Gatekeeper gatekeeper) {
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<Page<Contact>>> list(Caller.Customer caller, PageRequest page) {
        var viewed = contacts.view(caller, page);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }

    /** Empty when the organization has no such contact. */
    public Decision<Gated<Optional<Contact>>> find(Caller.Customer caller, ContactId id) {
        var viewed = contacts.view(caller, id);
        return gatekeeper.admit(
                caller, viewed.member(), PRIVILEGE, id.value(), member -> Decision.of(viewed.subject()));
    }
}

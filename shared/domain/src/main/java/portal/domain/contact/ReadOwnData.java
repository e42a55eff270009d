package portal.domain.contact;

import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;

/** Shows a contact what the portal has on it. */
public final class ReadOwnData {

    public static final Privilege PRIVILEGE = new Privilege(Capability.VIEW_OWN_DATA, Action.VIEW_OWN_DATA);

    private final Contacts contacts;
    private final Gatekeeper gatekeeper;

    public ReadOwnData(Contacts contacts, Gatekeeper gatekeeper) {
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<OwnData>> read(Caller.Customer caller) {
        var viewed = contacts.own(caller);
        return gatekeeper.admit(
                caller,
                viewed.member().filter(member -> viewed.subject().isPresent()),
                PRIVILEGE,
                caller.contact().value(),
                member -> Decision.of(viewed.subject().orElseThrow()));
    }
}

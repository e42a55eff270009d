package portal.domain.organization;

import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;

/** Shows administrators what is known of their organization. */
public final class ReadOrganization {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_ORGANIZATION, Action.VIEW_ORGANIZATION);

    private final Organizations organizations;
    private final Gatekeeper gatekeeper;

    public ReadOrganization(Organizations organizations, Gatekeeper gatekeeper) {
        this.organizations = organizations;
        this.gatekeeper = gatekeeper;
    }

    /** Who belongs to an organization that is being removed is not let in any more. */
    public Decision<Gated<OwnOrganization>> read(Caller.Customer caller) {
        var viewed = organizations.viewWithInvoiceContact(caller);
        return gatekeeper.admit(
                caller,
                viewed.subject().flatMap(own -> viewed.member()),
                PRIVILEGE,
                "",
                member -> Decision.of(viewed.subject().orElseThrow()));
    }
}

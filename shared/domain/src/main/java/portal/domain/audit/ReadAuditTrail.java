package portal.domain.audit;

import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Shows administrators what was done, and tried, in their organization and by whom. */
public final class ReadAuditTrail {

    public static final Privilege PRIVILEGE = new Privilege(Capability.READ_AUDIT_TRAIL, Action.VIEW_AUDIT_TRAIL);

    private final AuditTrail trail;
    private final Gatekeeper gatekeeper;

    public ReadAuditTrail(AuditTrail trail, Gatekeeper gatekeeper) {
        this.trail = trail;
        this.gatekeeper = gatekeeper;
    }

    /** Newest first. */
    public Decision<Gated<Page<AuditEntry>>> list(Caller.Customer caller, AuditFilter filter, PageRequest page) {
        var viewed = trail.view(caller, filter, page);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }
}

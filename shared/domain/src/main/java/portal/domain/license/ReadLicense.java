package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Shows what an organization may use and uses, and how that was changed. */
public final class ReadLicense {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);

    private final Licenses licenses;
    private final Gatekeeper gatekeeper;

    public ReadLicense(Licenses licenses, Gatekeeper gatekeeper) {
        this.licenses = licenses;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<License>> read(Caller.Customer caller) {
        var viewed = licenses.view(caller);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                PRIVILEGE,
                "",
                member -> Decision.of(viewed.subject().orElseThrow()));
    }

    public Decision<Gated<Page<Mutation>>> history(Caller.Customer caller, PageRequest page) {
        var viewed = licenses.history(caller, page);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }

    /** For the vendor's own systems. Empty when there is no such organization. */
    public Optional<License> read(OrganizationId organization) {
        return licenses.find(organization);
    }
}

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

/** Shows what an organization asked of the vendor, to its administrators and to the vendor. */
public final class ReadLicenseRequests {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);

    /** Explanations may be so long that more of them would not fit in one answer. */
    private static final int MOST_ON_A_PAGE = 25;

    private final LicenseRequests requests;
    private final Gatekeeper gatekeeper;

    public ReadLicenseRequests(LicenseRequests requests, Gatekeeper gatekeeper) {
        this.requests = requests;
        this.gatekeeper = gatekeeper;
    }

    /** Newest first, at most 25 on a page. */
    public Decision<Gated<Page<LicenseRequest>>> list(Caller.Customer caller, PageRequest page) {
        var viewed = requests.view(caller, page.atMost(MOST_ON_A_PAGE));
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }

    /** For the vendor's own systems, newest first, at most 25 on a page. Empty when there is no such organization. */
    public Optional<Page<LicenseRequest>> list(OrganizationId organization, PageRequest page) {
        return requests.list(organization, page.atMost(MOST_ON_A_PAGE));
    }
}

package portal.domain.license;

import portal.domain.access.Caller;
import portal.domain.access.Gated;
import portal.domain.audit.Gatekeeper;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Shows what an organization might use and used, day by day. */
public final class ReadDailyUsage {

    private final DailyUsages figures;
    private final Gatekeeper gatekeeper;

    public ReadDailyUsage(DailyUsages figures, Gatekeeper gatekeeper) {
        this.figures = figures;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<Page<DailyUsage>>> read(Caller.Customer caller, Query query) {
        var viewed = figures.view(caller, query.period(), query.page());
        return gatekeeper.admit(
                caller, viewed.member(), ReadLicense.PRIVILEGE, "", member -> Decision.of(viewed.subject()));
    }

    /** Which days, and which page of them. */
    public record Query(Period period, PageRequest page) {}
}

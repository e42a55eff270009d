package portal.domain.license;

import portal.domain.access.Caller;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Environment;
import portal.domain.usecase.UseCase;

/** Shows the environments of an organization, and how many holders each of them has. */
public final class ReadEnvironments implements UseCase<PageRequest, Page<Environment>, Page<Environment>> {

    private final Holders holders;

    public ReadEnvironments(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Privilege privilege() {
        return ReadLicense.PRIVILEGE;
    }

    @Override
    public WithMember<Page<Environment>> read(Caller.Customer caller, PageRequest page) {
        return holders.environments(caller, page);
    }

    @Override
    public Decision<Page<Environment>> decide(
            Caller.Customer caller, Member member, Page<Environment> environments, PageRequest page) {
        return Decision.of(environments);
    }
}

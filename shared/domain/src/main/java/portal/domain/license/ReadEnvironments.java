package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Environment;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
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

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<PageRequest>, Optional<Page<Environment>>, Optional<Page<Environment>>>
            ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT, asked -> holders.environments(asked.organization(), asked.question()));
    }

    @Override
    public Decision<Page<Environment>> decide(
            Caller.Customer caller, Member member, Page<Environment> environments, PageRequest page) {
        return Decision.of(environments);
    }
}

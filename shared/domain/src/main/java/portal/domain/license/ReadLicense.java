package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** Shows the license of an organization, its usage, and its mutations. */
public final class ReadLicense {

    /** The privilege that every view of the license needs. */
    static final Privilege PRIVILEGE = Privilege.toRead(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);

    private final Licenses licenses;

    public ReadLicense(Licenses licenses) {
        this.licenses = licenses;
    }

    /** The license of the caller's own organization. */
    public <C> UseCase<C, Optional<LicenseOverview>, Optional<LicenseOverview>> own() {
        return UseCase.query(PRIVILEGE, (caller, nothing) -> WithMember.present(licenses.overview(caller)));
    }

    /** The mutations of the caller's own organization, newest first. */
    public UseCase<PageRequest, Page<Mutation>, Page<Mutation>> mutations() {
        return UseCase.query(PRIVILEGE, licenses::history);
    }

    /** The mutations of one organization, for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<PageRequest>, Optional<Page<Mutation>>, Optional<Page<Mutation>>>
            mutationsOfOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT, asked -> licenses.history(asked.organization(), asked.question()));
    }

    /** Empty when there is no such organization. */
    public SystemUseCase<OrganizationId, Optional<LicenseOverview>, Optional<LicenseOverview>> ofOrganization() {
        return SystemUseCase.query(Capability.KEEP_REGISTER, licenses::overview);
    }
}

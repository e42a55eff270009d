package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;

/** Shows organizations to the vendor's systems. */
public final class ReadOrganizations {

    private final Organizations organizations;
    private final Licenses licenses;

    public ReadOrganizations(Organizations organizations, Licenses licenses) {
        this.organizations = organizations;
        this.licenses = licenses;
    }

    /** All organizations, in the order of their ids. */
    public SystemUseCase<PageRequest, Page<Organization>, Page<Organization>> list() {
        return SystemUseCase.query(Capability.KEEP_REGISTER, organizations::list);
    }

    /** One organization, with the edition and Flex of its license; empty when no organization has this id. */
    public SystemUseCase<OrganizationId, Optional<OrganizationProfile>, Optional<OrganizationProfile>> find() {
        return SystemUseCase.query(Capability.KEEP_REGISTER, licenses::registered);
    }
}

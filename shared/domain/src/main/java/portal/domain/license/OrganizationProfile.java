package portal.domain.license;

import portal.domain.organization.Organization;

/** An organization as the vendor registered it. */
public record OrganizationProfile(Organization organization, Edition edition, boolean flex) {}

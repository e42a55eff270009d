package portal.domain.license;

import portal.domain.organization.Organization;

/** An organization as the vendor registered it. */
public record Registered(Organization organization, Edition edition, boolean flex) {}

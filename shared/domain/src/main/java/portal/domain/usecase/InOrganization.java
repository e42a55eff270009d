package portal.domain.usecase;

import portal.domain.access.OrganizationId;

/** What one of the vendor's systems asks about an organization. */
public record InOrganization<C>(OrganizationId organization, C question) {}

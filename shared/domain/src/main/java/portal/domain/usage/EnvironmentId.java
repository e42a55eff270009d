package portal.domain.usage;

import portal.domain.access.OrganizationId;

/** An environment of an organization. */
public record EnvironmentId(OrganizationId organization, EnvironmentCode code) {}

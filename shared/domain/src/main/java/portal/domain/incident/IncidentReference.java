package portal.domain.incident;

import portal.domain.access.OrganizationId;

/** An incident as the back office names it. */
public record IncidentReference(OrganizationId organization, IncidentNumber number) {}

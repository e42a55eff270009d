package portal.domain.secondfactor;

import java.time.Instant;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/** That a waiting reset of a contact takes effect at a moment, unless it was approved or called off before. */
public record DueReset(OrganizationId organization, ContactId contact, Instant at) {}

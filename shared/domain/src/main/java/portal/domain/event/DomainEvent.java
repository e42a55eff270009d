package portal.domain.event;

import java.time.Instant;
import portal.domain.access.OrganizationId;

/**
 * Something that happened. It names its subject by id only: a consumer reads the subject from the store. So no personal
 * data travels, and no consumer works on a stale copy. Delivered at least once.
 *
 * @param id unique, so that a repeated delivery is recognized
 * @param subject the id of the subject, such as an incident number, a contact id or a mutation id
 * @param actor who caused it, as the audit trail names the actor
 */
public record DomainEvent(
        String id, EventType type, OrganizationId organization, String subject, String actor, Instant at) {}

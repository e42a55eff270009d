package portal.domain.event;

import java.time.Instant;
import portal.domain.access.OrganizationId;

/**
 * Something that happened, told by reference: whoever reacts reads the subject from the store, so no personal data travels and
 * nobody acts on a stale copy. Delivered at least once.
 *
 * @param id unique, for telling a repeated delivery
 * @param subject the id of what it is about: an incident's number, a contact's id, a mutation's id
 * @param actor who caused it, as the audit trail names them
 */
public record DomainEvent(
        String id, EventType type, OrganizationId organization, String subject, String actor, Instant at) {}

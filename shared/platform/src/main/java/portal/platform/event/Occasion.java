package portal.platform.event;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;

/**
 * The occasion of an effect. The effect happens once for each occasion.
 *
 * @param organization the organization that the effect concerns
 * @param id stays the same, however often the occasion is announced
 * @param keptUntil until when the effect is remembered; empty for a week, far longer than the delivery of an event can
 *     take
 * @param cause an event that leads to it again; empty when there is none
 */
public record Occasion(
        OrganizationId organization, String id, Optional<Instant> keptUntil, Optional<DomainEvent> cause) {

    /** An occasion that no event alone leads to. */
    public Occasion(OrganizationId organization, String id, Optional<Instant> keptUntil) {
        this(organization, id, keptUntil, Optional.empty());
    }

    public static Occasion of(DomainEvent event) {
        return new Occasion(event.organization(), event.id(), Optional.empty(), Optional.of(event));
    }
}

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
 */
public record Occasion(OrganizationId organization, String id, Optional<Instant> keptUntil) {

    public static Occasion of(DomainEvent event) {
        return new Occasion(event.organization(), event.id(), Optional.empty());
    }
}

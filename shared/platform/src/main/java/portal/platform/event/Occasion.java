package portal.platform.event;

import java.time.Instant;
import java.util.Optional;
import portal.domain.event.DomainEvent;

/**
 * The occasion of an effect. The effect happens once for each occasion.
 *
 * @param id stays the same, however often the occasion is announced
 * @param keptUntil until when the effect is remembered; empty for a week, far longer than the delivery of an event can
 *     take
 */
public record Occasion(String id, Optional<Instant> keptUntil) {

    public static Occasion of(DomainEvent event) {
        return new Occasion(event.id(), Optional.empty());
    }
}

package portal.platform.event;

import java.time.Instant;
import java.util.Optional;
import portal.domain.event.DomainEvent;

/**
 * What an effect is had for, once.
 *
 * @param id the same however often it is announced
 * @param keptUntil until when it is remembered; empty for a week, far longer than an event is delivered
 */
public record Occasion(String id, Optional<Instant> keptUntil) {

    public static Occasion of(DomainEvent event) {
        return new Occasion(event.id(), Optional.empty());
    }
}

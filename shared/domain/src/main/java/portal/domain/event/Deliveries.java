package portal.domain.event;

import java.time.Duration;
import java.time.Instant;

/** Remembers which consumer has handled which event, so that a repeated delivery has no second effect. */
public interface Deliveries {

    /** How long it is remembered that an event was handled: far longer than one is delivered. */
    Duration KEPT = Duration.ofDays(7);

    /**
     * Claims an event for a consumer, for a limited time in case the consumer dies while at it.
     *
     * @param lease how long no other delivery of the same event is handled
     */
    Attempt begin(String consumer, String eventId, Duration lease);

    /** The effect is complete: the event is not handled again by this consumer for as long as {@link #KEPT}. */
    void complete(String consumer, String eventId);

    /** The effect is complete, and this is remembered until a moment. */
    void complete(String consumer, String eventId, Instant keptUntil);

    /** The effect failed: a next delivery may try again at once. */
    void release(String consumer, String eventId);

    /** Whether a delivery is to be handled. */
    enum Attempt {
        STARTED,
        ALREADY_HANDLED,
        IN_PROGRESS
    }
}

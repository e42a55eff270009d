package portal.domain.event;

import java.time.Duration;
import java.time.Instant;

/** Remembers which consumer has handled which event, so that a repeated delivery has no second effect. */
public interface Deliveries {

    /** How long a handled event is remembered: far longer than its delivery can take. */
    Duration KEPT = Duration.ofDays(7);

    /**
     * Claims an event for a consumer. The claim ends after a while, in case the consumer dies.
     *
     * @param lease how long no other delivery of this event is handled
     */
    Attempt begin(String consumer, String eventId, Duration lease);

    /** Marks the effect as complete. This consumer does not handle the event again within {@link #KEPT}. */
    void complete(String consumer, String eventId);

    /** Marks the effect as complete, and remembers it until a moment. */
    void complete(String consumer, String eventId, Instant keptUntil);

    /** Marks the effect as failed. The next delivery may try again at once. */
    void release(String consumer, String eventId);

    /** Whether a delivery has to be handled. */
    enum Attempt {
        STARTED,
        ALREADY_HANDLED,
        IN_PROGRESS
    }
}

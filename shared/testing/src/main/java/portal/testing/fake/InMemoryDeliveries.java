package portal.testing.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.event.Deliveries;

final class InMemoryDeliveries implements Deliveries {
    private final Map<List<String>, Instant> leasedUntil = new HashMap<>();
    private final Map<List<String>, Instant> completedUntil = new HashMap<>();
    private final InMemoryTable.Availability availability;
    private final Clock clock;

    InMemoryDeliveries(InMemoryTable.Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    @Override
    public synchronized Attempt begin(String consumer, String eventId, Duration lease) {
        availability.require();
        var delivery = List.of(consumer, eventId);
        if (!completedUntil.getOrDefault(delivery, Instant.MIN).isBefore(clock.instant())) {
            return Attempt.ALREADY_HANDLED;
        }
        if (!leasedUntil.getOrDefault(delivery, Instant.MIN).isBefore(clock.instant())) {
            return Attempt.IN_PROGRESS;
        }
        leasedUntil.put(delivery, clock.instant().plus(lease));
        return Attempt.STARTED;
    }

    @Override
    public synchronized void complete(String consumer, String eventId) {
        complete(consumer, eventId, clock.instant().plus(KEPT));
    }

    @Override
    public synchronized void complete(String consumer, String eventId, Instant keptUntil) {
        availability.require();
        completedUntil.put(List.of(consumer, eventId), keptUntil);
    }

    @Override
    public synchronized void release(String consumer, String eventId) {
        availability.require();
        leasedUntil.remove(List.of(consumer, eventId));
    }
}

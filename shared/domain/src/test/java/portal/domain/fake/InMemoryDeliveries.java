package portal.domain.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.domain.event.Deliveries;

final class InMemoryDeliveries implements Deliveries {
    private final Map<List<String>, Instant> leasedUntil = new HashMap<>();
    private final Set<List<String>> completed = new HashSet<>();
    private final Shelf.Availability availability;
    private final Clock clock;

    InMemoryDeliveries(Shelf.Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    @Override
    public synchronized Attempt begin(String consumer, String eventId, Duration lease) {
        availability.require();
        var delivery = List.of(consumer, eventId);
        if (completed.contains(delivery)) {
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
        availability.require();
        completed.add(List.of(consumer, eventId));
    }

    @Override
    public synchronized void release(String consumer, String eventId) {
        availability.require();
        leasedUntil.remove(List.of(consumer, eventId));
    }
}

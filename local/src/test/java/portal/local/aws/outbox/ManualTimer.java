package portal.local.aws.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that a test advances, and what is to happen by it. */
final class ManualTimer extends Clock implements Timer {
    private final List<Due> due = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");

    @Override
    public synchronized void after(Duration pause, Runnable task) {
        due.add(new Due(now.plus(pause), task));
    }

    void advance(Duration time) {
        moved(time).forEach(Runnable::run);
    }

    private synchronized List<Runnable> moved(Duration time) {
        now = now.plus(time);
        List<Due> passed = due.stream()
                .filter(task -> !task.at.isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        due.removeAll(passed);
        return passed.stream().map(Due::task).toList();
    }

    @Override
    public synchronized void close() {
        due.clear();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private record Due(Instant at, Runnable task) {}
}

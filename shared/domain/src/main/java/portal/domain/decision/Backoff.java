package portal.domain.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The pauses between attempts that conflict. Each is twice as long as the one before, up to a limit. Each is shortened
 * at random, so that attempts that collided do not collide again. All pauses together take about 3 seconds.
 */
public final class Backoff implements Iterable<Runnable> {

    private static final int ATTEMPTS = 15;
    private static final int SHORTEST_MILLIS = 10;
    private static final int LONGEST_MILLIS = 500;

    private final RandomGenerator random;
    private final Consumer<Duration> sleep;

    /** Pauses of the current thread. */
    public Backoff(RandomGenerator random) {
        this(random, Backoff::sleep);
    }

    public Backoff(RandomGenerator random, Consumer<Duration> sleep) {
        this.random = random;
        this.sleep = sleep;
    }

    /** Run each pause after a failed attempt. There are no more attempts than pauses. */
    @Override
    public Iterator<Runnable> iterator() {
        List<Runnable> pauses = new ArrayList<>(ATTEMPTS);
        for (int i = 0; i < ATTEMPTS; i++) {
            var attempt = i;
            pauses.add(() -> sleep.accept(pause(attempt)));
        }
        return pauses.iterator();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted between two attempts", e);
        }
    }

    private Duration pause(int attempt) {
        var longest = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(attempt, 10));
        return Duration.ofMillis(random.nextInt(longest + 1));
    }
}

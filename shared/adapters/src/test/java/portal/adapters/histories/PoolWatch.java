package portal.adapters.histories;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import portal.adapters.license.LicenseItems;
import portal.adapters.table.Keys;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.platform.store.Table;

/**
 * Reads pools all the time while others work. The usage and the maximum of a pool are one item, so it reads committed
 * states only.
 */
final class PoolWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(3);

    private final Table table;
    private final List<Pool> pools;
    private final Set<Occupancy> seenOver = new HashSet<>();
    private final Thread thread = Thread.ofPlatform().name("pool-watch").unstarted(this::watch);
    private volatile boolean over;

    PoolWatch(Table table, Predicate<Pool> watched) {
        this.table = table;
        this.pools = Pool.all().stream().filter(watched).toList();
        thread.start();
    }

    /** The pools that were over their maximum at some read. Reads once more first. */
    Set<Occupancy> seenOver() throws InterruptedException {
        close();
        thread.join();
        look();
        return Set.copyOf(seenOver);
    }

    @Override
    public void close() {
        over = true;
    }

    private void watch() {
        while (!over) {
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void look() {
        var found = table.get(
                pools.stream().map(pool -> Keys.pool(History.ACME, pool)).toList());
        pools.stream()
                .map(pool -> LicenseItems.occupancy(pool, found.companion(Keys.pool(History.ACME, pool))))
                .filter(pool -> pool.available() < 0)
                .forEach(seenOver::add);
    }
}

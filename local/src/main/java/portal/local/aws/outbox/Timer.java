package portal.local.aws.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets something happen after a while. */
interface Timer extends AutoCloseable {

    void after(Duration pause, Runnable task);

    /** Forgets what did not happen yet. */
    @Override
    void close();

    /** By this machine's clock. */
    static Timer real() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("retries").daemon().factory());
        return new Timer() {
            @Override
            public void after(Duration pause, Runnable task) {
                var _ = executor.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}

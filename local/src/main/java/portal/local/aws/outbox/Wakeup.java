package portal.local.aws.outbox;

import java.time.Duration;

/** Paces the reader of the outbox, and lets others wait for a whole turn without work. */
final class Wakeup {
    private boolean nudged;
    private boolean closed;
    private long turnsBegun;
    private long lastIdleTurn;

    synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void beginTurn() {
        nudged = false;
        turnsBegun++;
    }

    synchronized void endIdleTurn() {
        lastIdleTurn = turnsBegun;
        notifyAll();
    }

    /** Sleeps for this long unless nudged or closed. */
    synchronized void pause(Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        try {
            while (!nudged && !closed && System.nanoTime() < deadline) {
                wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException stopping) {
            closed = true;
        }
    }

    /** Waits for an idle turn that began after this call. */
    synchronized void awaitIdle(Duration patience) throws InterruptedException {
        long wanted = turnsBegun + 1;
        long deadline = System.nanoTime() + patience.toNanos();
        nudge();
        while (lastIdleTurn < wanted && !closed) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("Events are still underway after " + patience);
            }
            wait(left);
        }
    }
}

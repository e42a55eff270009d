package portal.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, the latest first: when stopping, or when a later step of starting fails. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /** Starting succeeded: nothing needs closing any more. */
    synchronized void keep() {
        resources.clear();
    }

    @Override
    public synchronized void close() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                System.err.println("Stopping: " + e);
            }
        }
    }
}

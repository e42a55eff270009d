package portal.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes everything that was opened, the latest first: when the portal stops, or when a later step of its start fails.
 */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /** The start succeeded: nothing needs to be closed here any more. */
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

package portal.platform.event;

import java.time.Duration;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.Deliveries;

/**
 * The one place that decides whether an effect still has to happen. An effect that has happened does not happen again.
 * A failed effect may be tried again at once. An effect whose attempt died may be tried again when the lease ends.
 */
public final class OnceOnly {

    /**
     * Longer than a function may take, so that a repeated delivery does not run beside the first. Shorter than Lambda's
     * retries, which come after 1 and 2 more minutes, so that the last of these finds the lease of an attempt that died
     * ended.
     */
    public static final Duration LEASE = Duration.ofSeconds(160);

    private final Deliveries deliveries;
    private final Duration lease;

    public OnceOnly(Deliveries deliveries) {
        this(deliveries, LEASE);
    }

    /** @param lease for a function that may take less: also longer than it may take */
    public OnceOnly(Deliveries deliveries, Duration lease) {
        this.deliveries = deliveries;
        this.lease = lease;
    }

    /** A reaction that happens once for each event. */
    public EventFunction.Reaction react(String consumer, EventFunction.Reaction reaction) {
        return event -> run(consumer, Occasion.of(event), () -> reaction.react(event));
    }

    /**
     * Runs an effect, unless it has already happened.
     *
     * @param effect the name of the effect, unique for the occasion
     * @throws InProgress when another attempt is running, or died less than a lease ago
     */
    public void run(String effect, Occasion occasion, Runnable action) {
        switch (deliveries.begin(effect, occasion.id(), lease)) {
            case STARTED -> carryOut(effect, occasion, action);
            case ALREADY_HANDLED -> {}
            case IN_PROGRESS -> throw new InProgress(effect, occasion);
        }
    }

    private void carryOut(String effect, Occasion occasion, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException fault) {
            release(effect, occasion, fault);
            throw fault;
        }
        occasion.keptUntil()
                .ifPresentOrElse(
                        until -> deliveries.complete(effect, occasion.id(), until),
                        () -> deliveries.complete(effect, occasion.id()));
    }

    /**
     * Releases the lease. The first fault stays the one to report, also when the store fails now; the lease then ends
     * by itself.
     */
    private void release(String effect, Occasion occasion, RuntimeException fault) {
        try {
            deliveries.release(effect, occasion.id());
        } catch (StoreUnavailable e) {
            fault.addSuppressed(e);
        }
    }

    /** Another attempt at the effect is running, or died before its lease ended. */
    public static final class InProgress extends IllegalStateException {

        InProgress(String effect, Occasion occasion) {
            super(effect + " is in progress for " + occasion.id());
        }
    }
}

package portal.platform.event;

import java.time.Duration;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.Deliveries;

/**
 * Decides whether an effect is still to be had: the one place that does so. An effect that was had is not had again; one that
 * failed may be tried again at once, and one whose attempt died when its lease ends.
 */
public final class OnceOnly {

    private static final Duration USUAL_LEASE = Duration.ofMinutes(3);

    private final Deliveries deliveries;
    private final Duration lease;

    public OnceOnly(Deliveries deliveries) {
        this(deliveries, USUAL_LEASE);
    }

    /** @param lease longer than the function may take, so that a repeated delivery does not run beside the first */
    public OnceOnly(Deliveries deliveries, Duration lease) {
        this.deliveries = deliveries;
        this.lease = lease;
    }

    /** The reaction to an event, had once. */
    public EventFunction.Reaction react(String consumer, EventFunction.Reaction reaction) {
        return event -> run(consumer, Occasion.of(event), () -> reaction.react(event));
    }

    /**
     * Has an effect unless it was had.
     *
     * @param effect its name, which is unique for the occasion
     * @throws InProgress when another attempt has it in hand, or died less than a lease ago
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

    /** What failed stays the fault to tell of, also when the store fails next; the lease ends by itself then. */
    private void release(String effect, Occasion occasion, RuntimeException fault) {
        try {
            deliveries.release(effect, occasion.id());
        } catch (StoreUnavailable e) {
            fault.addSuppressed(e);
        }
    }

    /** An effect is being had, or was when its attempt died. */
    public static final class InProgress extends IllegalStateException {

        InProgress(String effect, Occasion occasion) {
            super(effect + " is in progress for " + occasion.id());
        }
    }
}

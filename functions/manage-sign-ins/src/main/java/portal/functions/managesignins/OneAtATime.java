package portal.functions.managesignins;

import java.util.function.Supplier;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Backoff;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.Deliveries;
import portal.domain.event.Deliveries.Attempt;
import portal.platform.event.OnceOnly;
import portal.platform.http.ErrorLog;

/**
 * Lets one event at a time change the sign-in of a contact. The user pool has no conditional writes, so an attempt that
 * was overtaken could give a user an address that another one holds by now. The lease lasts longer than the function
 * may run.
 */
final class OneAtATime {

    private static final String EFFECT = "change-sign-in";

    /** Half a minute, with the pauses of {@link Backoff}. */
    private static final int ROUNDS = 10;

    private final Deliveries deliveries;
    private final Backoff backoff;

    /** @param backoff the pauses while another event changes the sign-in */
    OneAtATime(Deliveries deliveries, Backoff backoff) {
        this.deliveries = deliveries;
        this.backoff = backoff;
    }

    /** @throws IllegalStateException when another event keeps changing the sign-in; this one comes again */
    <T> T run(OrganizationId organization, ContactId contact, Supplier<T> action) {
        var signIn = "sign-in/" + organization + "/" + contact;
        for (int round = 0; round < ROUNDS; round++) {
            for (var pause : backoff) {
                if (deliveries.begin(EFFECT, signIn, OnceOnly.LEASE) == Attempt.STARTED) {
                    return carryOut(signIn, action);
                }
                pause.run();
            }
        }
        throw new IllegalStateException("Another event is changing " + signIn);
    }

    private <T> T carryOut(String signIn, Supplier<T> action) {
        try {
            return action.get();
        } finally {
            release(signIn);
        }
    }

    /** If the store does not answer, the lease ends by itself. */
    private void release(String signIn) {
        try {
            deliveries.release(EFFECT, signIn);
        } catch (StoreUnavailable e) {
            ErrorLog.log(signIn, e);
        }
    }
}

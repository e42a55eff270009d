package portal.platform.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import portal.domain.decision.StoreUnavailable;

/** Sends two reads to the store at the same time, so that the second costs no round trip of its own. */
public final class ParallelReads {

    private ParallelReads() {}

    public static <A, B, T> T ask(Supplier<A> one, Supplier<B> other, BiFunction<A, B, T> both) {
        var pending = CompletableFuture.supplyAsync(one, Thread::startVirtualThread);
        var second = other.get();
        try {
            return both.apply(pending.join(), second);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable unavailable ? unavailable : e;
        }
    }
}

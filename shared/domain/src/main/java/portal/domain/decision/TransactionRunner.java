package portal.domain.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out work of many commits, one after another, each decided anew when somebody else was first. */
public final class TransactionRunner {

    private final Transactions transactions;
    private final Backoff backoff;

    public TransactionRunner(Transactions transactions, Backoff backoff) {
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /**
     * Decides and commits.
     *
     * @param decide reads what it needs anew each time, and sees from that whether it was committed already
     * @throws StoreUnavailable when the store does not take it, or others stay in between: nothing was written
     * @throws CommitUnknown when it is so after the store did not tell what became of an attempt
     */
    public <O> O take(Supplier<Decision<O>> decide) {
        var unknown = new ArrayList<CommitUnknown>();
        try {
            return take(decide, unknown);
        } catch (StoreUnavailable e) {
            unknown.forEach(e::addSuppressed);
            throw unknown.isEmpty() ? e : new CommitUnknown("An attempt before the last may have been committed", e);
        }
    }

    private <O> O take(Supplier<Decision<O>> decide, Collection<CommitUnknown> unknown) {
        for (var pause : backoff) {
            var decision = decide.get();
            if (isCommitted(decision, unknown)) {
                return decision.outcome();
            }
            pause.run();
        }
        throw new StoreUnavailable("Others stay in between");
    }

    /** What may have been committed is decided anew as well. */
    private boolean isCommitted(Decision<?> decision, Collection<CommitUnknown> unknown) {
        try {
            return transactions.commit(decision.changes(), Optional.empty()) instanceof Transactions.Commit.Committed;
        } catch (CommitUnknown e) {
            unknown.add(e);
            return false;
        }
    }
}

package portal.domain.decision;

import java.util.Optional;
import java.util.function.Supplier;

/** Carries out work of many commits, one after another, each decided anew when somebody else was first. */
public final class Steps {

    private final Transactions transactions;
    private final Backoff backoff;

    public Steps(Transactions transactions, Backoff backoff) {
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /**
     * Decides and commits.
     *
     * @param decide reads what it needs anew each time, and sees from that whether it was committed already
     * @throws StoreUnavailable when the store does not take it, or others stay in between
     */
    public <O> O take(Supplier<Decision<O>> decide) {
        for (var pause : backoff) {
            var decision = decide.get();
            if (isCommitted(decision)) {
                return decision.outcome();
            }
            pause.run();
        }
        throw new StoreUnavailable("Others stay in between");
    }

    /** What may have been committed is decided anew as well. */
    private boolean isCommitted(Decision<?> decision) {
        try {
            return transactions.commit(decision.changes(), Optional.empty()) instanceof Transactions.Commit.Committed;
        } catch (CommitUnknown e) {
            return false;
        }
    }
}

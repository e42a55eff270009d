package portal.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.domain.decision.Transactions.Commit;

/** Decides and commits, and does so again on fresh state when somebody else was first. */
public final class TransactionRunner {

    private final Transactions transactions;
    private final Backoff backoff;

    public TransactionRunner(Transactions transactions, Backoff backoff) {
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /**
     * Runs a step of background work, also again when the store did not tell what became of a commit.
     *
     * @param decide reads what it needs anew each time, and sees from that whether it was committed already
     * @throws StoreUnavailable when the store does not take it, or conflicts do not end: nothing was written
     * @throws CommitUnknown when it is so after the store did not tell what became of an attempt
     */
    public <O> O run(Supplier<Decision<O>> decide) {
        var unknown = new ArrayList<CommitUnknown>();
        try {
            for (var pause : backoff) {
                var decision = decide.get();
                if (isCommitted(decision, unknown)) {
                    return decision.outcome();
                }
                pause.run();
            }
            throw conflictsDoNotEnd();
        } catch (StoreUnavailable e) {
            unknown.forEach(e::addSuppressed);
            throw unknown.isEmpty() ? e : new CommitUnknown("An attempt before the last may have been committed", e);
        }
    }

    private boolean isCommitted(Decision<?> decision, List<CommitUnknown> unknown) {
        try {
            return transactions.commit(decision.changes(), Optional.empty()) instanceof Commit.Committed;
        } catch (CommitUnknown e) {
            unknown.add(e);
            return false;
        }
    }

    /**
     * Runs a request, whose answer may be recorded in the same transaction.
     *
     * @param decide decides on what it reads anew each time
     * @param receipt the record of the answer to an outcome; empty when it is not to be replayed
     * @param mayRetry whether there is time for one more attempt
     * @throws StoreUnavailable when the store does not take it, or conflicts do not end in time: nothing was written
     * @throws CommitUnknown when the store did not tell what became of it
     */
    public <O> Answered<O> run(
            Supplier<Decision<O>> decide, Function<O, Optional<Receipt>> receipt, BooleanSupplier mayRetry) {
        for (var pause : backoff) {
            var decision = decide.get();
            var asked = receipt.apply(decision.outcome());
            var commit = transactions.commit(decision.changes(), asked);
            if (commit instanceof Commit.Committed) {
                return new Answered<>(decision.outcome(), asked, Optional.empty());
            }
            if (commit instanceof Commit.AlreadyAnswered(var first)) {
                return new Answered<>(decision.outcome(), asked, Optional.of(first));
            }
            if (!mayRetry.getAsBoolean()) {
                break;
            }
            pause.run();
        }
        throw conflictsDoNotEnd();
    }

    private static StoreUnavailable conflictsDoNotEnd() {
        return new StoreUnavailable("Others stay in between");
    }

    /**
     * What became of a request.
     *
     * @param asked the record of this answer
     * @param first the record of the first answer, when the request was answered before: then nothing was written now
     */
    public record Answered<O>(O outcome, Optional<Receipt> asked, Optional<Receipt> first) {}
}

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
     * Runs a step of background work. Runs it again when the store did not tell whether it committed.
     *
     * @param decide reads its state anew each time, and sees from the state whether it was already committed
     * @throws StoreUnavailable when the store refuses or conflicts do not end; nothing was written
     * @throws CommitUnknown the same, after an attempt of which the store did not tell whether it committed
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
     * @param decide reads its state anew each time, and decides on it
     * @param receipt the receipt for an outcome; empty when the answer is not replayed
     * @param mayRetry whether there is time for one more attempt
     * @throws StoreUnavailable when the store refuses or conflicts do not end in time; nothing was written
     * @throws CommitUnknown when the store did not tell whether it committed
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
     * The result of a request.
     *
     * @param asked the receipt of this answer
     * @param first the receipt of the first answer, when the request was answered before; nothing was written now
     */
    public record Answered<O>(O outcome, Optional<Receipt> asked, Optional<Receipt> first) {}
}

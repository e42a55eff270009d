package portal.domain.decision;

import java.util.List;
import java.util.Optional;

/** Commits the changes of a decision in one transaction. */
public interface Transactions {

    /**
     * @param receipt the record of the answer to an idempotent request, committed with the changes
     * @throws StoreUnavailable when the store did not take it: nothing was written
     * @throws CommitUnknown when the store did not tell whether it was written
     */
    Commit commit(List<ConditionalWrite> changes, Optional<Receipt> receipt);

    /** What became of a commit. */
    sealed interface Commit {

        record Committed() implements Commit {}

        /** A condition no longer held, or another transaction was at the same items: nothing was written; decide anew. */
        record Conflicted() implements Commit {}

        /** The request was answered before: nothing was written, and this is the receipt of that answer. */
        record AlreadyAnswered(Receipt first) implements Commit {}
    }
}

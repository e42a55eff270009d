package portal.domain.decision;

import java.util.List;
import java.util.Optional;

/** Commits the changes of a decision in one transaction. */
public interface Transactions {

    /**
     * @param receipt the receipt of an idempotent answer, committed with the changes
     * @throws StoreUnavailable when the store refused; nothing was written
     * @throws CommitUnknown when the store did not tell whether it committed
     */
    Commit commit(List<ConditionalWrite> changes, Optional<Receipt> receipt);

    /** The result of a commit. */
    sealed interface Commit {

        record Committed() implements Commit {}

        /**
         * A condition no longer held, or another transaction touched the same items. Nothing was written; decide again.
         */
        record Conflicted() implements Commit {}

        /** The request was answered before. Nothing was written; this is the receipt of that answer. */
        record AlreadyAnswered(Receipt first) implements Commit {}
    }
}

package portal.domain.usage.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.HolderId;

/**
 * Gives holders the names that their environments give them. Holders that were stored when a holder had one name for
 * all environments come right by this. No count depends on a name, so nothing is announced: one line in the audit trail
 * tells how many there were.
 */
final class NameRepair {

    /** How many holders are read and stored together. */
    private static final int GROUP = 45;

    private final CounterStore counterStore;
    private final TransactionRunner transactions;
    private final Journal journal;

    NameRepair(CounterStore counterStore, TransactionRunner transactions, Journal journal) {
        this.counterStore = counterStore;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Whoever is changed by others all the time, or is not reached in time, is left for the next night.
     *
     * @param misnamed holders that may have other names than they are given
     * @param latest when no further group is begun with
     */
    void repair(Actor actor, OrganizationId organization, List<HolderId> misnamed, Instant latest) {
        var renamed = 0;
        for (int from = 0; from < misnamed.size() && !journal.now().isAfter(latest); from += GROUP) {
            var group = misnamed.subList(from, Math.min(misnamed.size(), from + GROUP));
            try {
                renamed += transactions.run(() -> rename(organization, group));
            } catch (StoreUnavailable _) {
                // The group is left.
            }
        }
        if (renamed > 0) {
            var attempt = new Attempt(Action.REPAIR_USAGE, "NAMES", "holders renamed: " + renamed);
            transactions.run(() -> Decision.of(attempt, journal.done(actor, organization, attempt)));
        }
    }

    private Decision<Integer> rename(OrganizationId organization, List<HolderId> group) {
        var writes = new ArrayList<ConditionalWrite>();
        for (var state : counterStore.accounts(organization, group)) {
            if (!state.named().equals(state.holder())) {
                writes.add(counterStore.rename(state));
            }
        }
        return Decision.of(writes.size()).and(writes);
    }
}

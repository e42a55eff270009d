package portal.domain.usage.recount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.PoolDeltas;
import portal.domain.usage.Registration;

/**
 * Moves holders that are stored under an id that has become another, such as one with an invisible character, to the id
 * that identifies them now. What both hold in an environment is united, as when a snapshot names a holder twice. Each
 * holder has a line in the audit trail.
 */
final class IdentityRepair {

    /** So that a commit stays within what the store takes at once. */
    private static final int ENVIRONMENTS_AT_ONCE = 25;

    private final CounterStore counterStore;
    private final TransactionRunner transactions;
    private final Journal journal;

    IdentityRepair(CounterStore counterStore, TransactionRunner transactions, Journal journal) {
        this.counterStore = counterStore;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Environments with a running snapshot, holders that others change all the time, and whoever is not reached in time
     * are left for the next night.
     *
     * @param latest when no further holder is begun with
     */
    void repair(Actor actor, OrganizationId organization, List<HolderId> outdated, Instant latest) {
        var counters = counterStore.find(organization);
        for (var holder : outdated) {
            if (counters.isEmpty() || journal.now().isAfter(latest)) {
                return;
            }
            try {
                moveAll(actor, counters.get(), holder);
            } catch (StoreUnavailable _) {
                counters = counterStore.find(organization);
            }
        }
    }

    private void moveAll(Actor actor, Counters counters, HolderId holder) {
        var isMoreLeft = true;
        while (isMoreLeft) {
            isMoreLeft = transactions.run(() -> move(actor, counters, holder));
        }
    }

    private Decision<Boolean> move(Actor actor, Counters counters, HolderId id) {
        var organization = counters.organization();
        var former = counterStore.account(organization, id, List.of());
        var movable = former.registrations().keySet().stream()
                .filter(environment -> !counters.runningSnapshots().contains(environment))
                .sorted()
                .toList();
        var environments = movable.stream().limit(ENVIRONMENTS_AT_ONCE).toList();
        if (environments.isEmpty()) {
            return Decision.of(false);
        }
        var current = id.current().map(now -> counterStore.account(organization, now, environments));
        var merge = new HolderMerge(former, current, united(former, current, environments));
        var deltas = new PoolDeltas(counters.participant(), counters.flex()).add(former.holder(), merge.formerAfter());
        if (current.isPresent()) {
            deltas.add(current.get().holder(), merge.currentAfter().orElseThrow());
        }
        return Decision.of(movable.size() > environments.size(), journal.done(actor, organization, attempt(id)))
                .and(counterStore.merge(merge, deltas.list(), counters.flex()));
    }

    private static SortedMap<EnvironmentCode, Registration> united(
            HolderState former, Optional<HolderState> current, List<EnvironmentCode> environments) {
        var moved = new TreeMap<EnvironmentCode, Registration>();
        for (var environment : environments) {
            var registration = former.registration(environment).orElseThrow();
            moved.put(
                    environment,
                    current.flatMap(state -> state.registration(environment))
                            .map(known -> known.unitedWith(registration))
                            .orElse(registration));
        }
        return moved;
    }

    private static Attempt attempt(HolderId id) {
        var note = id.current().map(now -> "is one with " + now.canonical()).orElse("is no code");
        return new Attempt(Action.REPAIR_USAGE, id.kind() + "/" + id.canonical(), note);
    }
}

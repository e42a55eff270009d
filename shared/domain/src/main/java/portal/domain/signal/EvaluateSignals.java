package portal.domain.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.usage.Fall;

/**
 * Lets signals fire (docs/domain.md, section 5): for each fall that waits with a pool, and for what is below without
 * having fired, because a reported fact, a grant or a new signal made it so. What is no longer below is armed again. It
 * may run at any time and as often as it likes: each edge fires once.
 */
public final class EvaluateSignals {

    private final Signals signals;
    private final TransactionRunner transactions;
    private final Journal journal;

    public EvaluateSignals(Signals signals, TransactionRunner transactions, Journal journal) {
        this.signals = signals;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Evaluates all signals of an organization. Does nothing if there is no such organization. */
    public void evaluate(Actor actor, OrganizationId organization) {
        while (transactions.run(() -> step(actor, organization))) {
            // One fall at a time: a fall may concern many signals, and a transaction takes a limited number of writes.
        }
    }

    /** Whether there may be more to do. */
    private Decision<Boolean> step(Actor actor, OrganizationId organization) {
        var read = signals.find(organization);
        if (read.isEmpty()) {
            return Decision.of(false);
        }
        for (var pool : read.get().pools()) {
            if (!pool.falls().isEmpty()) {
                return fall(actor, read.get(), pool);
            }
        }
        return settle(actor, read.get());
    }

    private Decision<Boolean> fall(Actor actor, WatchedLicense read, WatchedPool pool) {
        var fall = pool.falls().getFirst();
        var decision = Decision.of(
                true,
                signals.requireUnchanged(read.signals()),
                signals.takeFirstFall(read.signals().organization(), pool));
        for (var signal : concerned(read, pool, fall)) {
            var numbers = new Firing.Numbers(pool.occupancy().pool(), fall.maximum(), fall.used());
            decision = decision.and(fire(actor, read, signal, List.of(numbers)));
        }
        return decision;
    }

    /** The signals of a fall that are still there, and still about the pool. */
    private static List<Signal> concerned(WatchedLicense read, WatchedPool pool, Fall fall) {
        var concerned = new ArrayList<Signal>();
        for (var signal : read.signals().signals()) {
            if (fall.signals().contains(signal.id())
                    && signal.watches(pool.occupancy().pool())) {
                concerned.add(signal);
            }
        }
        return concerned;
    }

    private Decision<Boolean> settle(Actor actor, WatchedLicense read) {
        var changes = new ArrayList<ConditionalWrite>();
        var newly = new LinkedHashMap<Signal, List<Firing.Numbers>>();
        for (var pool : read.pools()) {
            if (read.isGranted(pool) && !pool.isSettled()) {
                changes.add(signals.settle(read.signals().organization(), pool));
                collect(read, pool, newly);
            }
        }
        if (changes.isEmpty()) {
            return Decision.of(false);
        }
        var decision =
                Decision.of(false, signals.requireUnchanged(read.signals())).and(changes);
        for (var signal : newly.entrySet()) {
            decision = decision.and(fire(actor, read, signal.getKey(), signal.getValue()));
        }
        return decision;
    }

    /** The pools in which a signal is below without having fired: one mail tells of all of them. */
    private static void collect(WatchedLicense read, WatchedPool pool, Map<Signal, List<Firing.Numbers>> newly) {
        var occupancy = pool.occupancy();
        for (var signal : read.signals().signals()) {
            if (pool.isBelow(signal.id()) && !pool.fired().contains(signal.id())) {
                newly.computeIfAbsent(signal, _ -> new ArrayList<>())
                        .add(new Firing.Numbers(occupancy.pool(), occupancy.maximum(), occupancy.used()));
            }
        }
    }

    private List<ConditionalWrite> fire(Actor actor, WatchedLicense read, Signal signal, List<Firing.Numbers> pools) {
        var organization = read.signals().organization();
        var firing = new Firing(journal.freshId(), organization, signal.id(), signal.terms(), pools, journal.now());
        return List.of(signals.add(firing), journal.announce(actor, organization, EventType.SignalFired, firing.id()));
    }
}

package portal.domain.usage.recount;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDeltas;
import portal.domain.usage.Registration;

/** Repairs counters and holders, each in one commit with an audit entry and an event. */
final class DriftRepair {

    /** Each environment is a condition of the commit, and the store takes a limited number of them. */
    private static final int ENVIRONMENTS_AT_ONCE = 50;

    private final CounterStore counterStore;
    private final TransactionRunner transactions;
    private final Journal journal;

    DriftRepair(CounterStore counterStore, TransactionRunner transactions, Journal journal) {
        this.counterStore = counterStore;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Whether the pool was repaired; otherwise it changed since the counters were read. */
    boolean pool(Actor actor, Counters before, Pool pool, Drift<PoolCount> drift) {
        return transactions.run(() -> current(before).pool(pool).equals(drift.kept())
                ? repair(
                        actor,
                        before.organization(),
                        new Attempt(Action.REPAIR_USAGE, pool.name(), drift.toString()),
                        pool.name(),
                        counterStore.repair(before, pool, drift.counted()))
                : Decision.of(false));
    }

    /**
     * Whether the environment was repaired; otherwise it changed since the counters were read, or environments were
     * added or removed.
     */
    boolean environment(Actor actor, Counters before, EnvironmentCode environment, Drift<EnvironmentCount> drift) {
        return transactions.run(() -> {
            var now = current(before);
            return drift.kept().equals(now.environments().get(environment))
                            && before.numberOfEnvironments().equals(now.numberOfEnvironments())
                    ? repair(
                            actor,
                            before.organization(),
                            new Attempt(Action.REPAIR_USAGE, environment.value(), drift.toString()),
                            environment.value(),
                            counterStore.repair(before, environment, drift.counted()))
                    : Decision.of(false);
        });
    }

    /**
     * Whether the stored holder was wrong, and was repaired.
     *
     * @param telling whether to announce the repair; one event for many holders is enough, and the audit trail has them
     *     all
     */
    boolean holder(Actor actor, Counters counters, HolderId holder, boolean telling) {
        var differing = account(counters, holder).differences().size();
        var repaired = false;
        for (int done = 0; done < differing; done += ENVIRONMENTS_AT_ONCE) {
            var first = telling && !repaired;
            repaired |=
                    transactions.run(() -> holder(actor, counters.organization(), account(counters, holder), first));
        }
        return repaired;
    }

    private Decision<Boolean> holder(Actor actor, OrganizationId organization, HolderState account, boolean telling) {
        var differences =
                account.differences().stream().limit(ENVIRONMENTS_AT_ONCE).toList();
        if (differences.isEmpty()) {
            return Decision.of(false);
        }
        var counters = counterStore.find(organization).orElseThrow();
        var deltas = new PoolDeltas(counters.participant(), counters.flex())
                .add(account.holder(), account.corrected(differences))
                .list();
        var id = account.holder().id();
        var attempt = new Attempt(Action.REPAIR_USAGE, id.kind() + "/" + id.canonical(), note(account, differences));
        var changes = counterStore.repair(account, differences, deltas, counters.flex());
        return telling
                ? repair(actor, organization, attempt, id.kind().name(), changes)
                : Decision.of(true, journal.done(actor, organization, attempt)).and(changes);
    }

    /** @param subject the subject of the event, which contains no personal data */
    private Decision<Boolean> repair(
            Actor actor, OrganizationId organization, Attempt attempt, String subject, List<ConditionalWrite> changes) {
        return Decision.of(
                        true,
                        journal.done(actor, organization, attempt),
                        journal.announce(actor, organization, EventType.DriftFound, subject))
                .and(changes);
    }

    private static String note(HolderState account, List<EnvironmentCode> differences) {
        return differences.stream()
                .map(environment -> environment + ": kept "
                        + text(Optional.ofNullable(
                                account.holder().assignments().get(environment))) + ", counted "
                        + text(account.registration(environment).map(Registration::assignment)))
                .collect(joining("; "));
    }

    private static String text(Optional<Assignment> assignment) {
        return assignment.map(DriftRepair::text).orElse("nothing");
    }

    private static String text(Assignment assignment) {
        return switch (assignment) {
            case Assignment.User(var kinds, var blocked, var coWorking, var lastActiveAt) ->
                kinds.stream().sorted().toList()
                        + (blocked ? " blocked" : "")
                        + (coWorking ? " co-working" : "")
                        + lastActiveAt.map(at -> " last active " + at).orElse("");
            case Assignment.Employee(var inService, var kind) -> kind + (inService ? "" : " out of service");
            case Assignment.Mention() -> "there";
        };
    }

    private Counters current(Counters before) {
        return counterStore.find(before.organization()).orElseThrow();
    }

    private HolderState account(Counters counters, HolderId holder) {
        return counterStore.account(
                counters.organization(), holder, counters.environments().keySet());
    }
}

package portal.domain.usage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Change;
import portal.domain.decision.Decision;
import portal.domain.decision.Steps;
import portal.domain.event.EventType;

/** Sets right what is kept wrong, each in a commit of its own with a line in the audit trail and an event. */
final class Repairs {

    /** So that a commit stays within what the store takes at once: each is a condition of it. */
    private static final int ENVIRONMENTS_AT_ONCE = 50;

    private final Ledgers ledgers;
    private final Steps steps;
    private final Journal journal;

    Repairs(Ledgers ledgers, Steps steps, Journal journal) {
        this.ledgers = ledgers;
        this.steps = steps;
        this.journal = journal;
    }

    /** Whether it was set right; otherwise it moved since the ledger was read. */
    boolean pool(Actor actor, Ledger before, Pool pool, Drift<PoolCount> drift) {
        return steps.take(() -> current(before).pool(pool).equals(drift.kept())
                ? repair(
                        actor,
                        before.organization(),
                        new Attempt(Action.REPAIR_USAGE, name(pool), drift.toString()),
                        name(pool),
                        ledgers.repair(before, pool, drift.counted()))
                : Decision.of(false));
    }

    /** Whether it was set right; otherwise it moved since the ledger was read, or environments came or went. */
    boolean environment(Actor actor, Ledger before, EnvironmentCode environment, Drift<EnvironmentCount> drift) {
        return steps.take(() -> {
            var now = current(before);
            return drift.kept().equals(now.environments().get(environment))
                            && before.numberOfEnvironments().equals(now.numberOfEnvironments())
                    ? repair(
                            actor,
                            before.organization(),
                            new Attempt(Action.REPAIR_USAGE, environment.value(), drift.toString()),
                            environment.value(),
                            ledgers.repair(before, environment, drift.counted()))
                    : Decision.of(false);
        });
    }

    /**
     * Whether it was kept wrong, and was set right.
     *
     * @param telling whether to announce it; of many holders one is enough, and the audit trail has them all
     */
    boolean holder(Actor actor, Ledger ledger, HolderId holder, boolean telling) {
        var differing = account(ledger, holder).differences().size();
        var repaired = false;
        for (int done = 0; done < differing; done += ENVIRONMENTS_AT_ONCE) {
            var first = telling && !repaired;
            repaired |= steps.take(() -> holder(actor, ledger.organization(), account(ledger, holder), first));
        }
        return repaired;
    }

    static String name(Pool pool) {
        return pool.metric() + pool.type().map(type -> "/" + type).orElse("");
    }

    private Decision<Boolean> holder(Actor actor, OrganizationId organization, Account account, boolean telling) {
        var differences =
                account.differences().stream().limit(ENVIRONMENTS_AT_ONCE).toList();
        if (differences.isEmpty()) {
            return Decision.of(false);
        }
        var ledger = ledgers.find(organization).orElseThrow();
        var shifts = new Shifts(ledger.participant(), ledger.flex())
                .add(account.holder(), account.corrected(differences))
                .list();
        var id = account.holder().id();
        var attempt = new Attempt(Action.REPAIR_USAGE, id.kind() + "/" + id.canonical(), note(account, differences));
        var changes = ledgers.repair(account, differences, shifts, ledger.flex());
        return telling
                ? repair(actor, organization, attempt, id.kind().name(), changes)
                : Decision.of(true, journal.done(actor, organization, attempt)).and(changes);
    }

    /** @param subject for the event, which names nobody */
    private Decision<Boolean> repair(
            Actor actor, OrganizationId organization, Attempt attempt, String subject, List<Change> changes) {
        return Decision.of(
                        true,
                        journal.done(actor, organization, attempt),
                        journal.announce(actor, organization, EventType.DriftFound, subject))
                .and(changes);
    }

    private static String note(Account account, List<EnvironmentCode> differences) {
        return differences.stream()
                .map(environment -> environment + ": kept "
                        + text(Optional.ofNullable(account.holder().presences().get(environment))) + ", counted "
                        + text(account.registration(environment).map(Registration::presence)))
                .collect(joining("; "));
    }

    private static String text(Optional<Presence> presence) {
        return presence.map(Repairs::text).orElse("nothing");
    }

    private static String text(Presence presence) {
        return switch (presence) {
            case Presence.User(var kinds, var blocked, var coWorking) ->
                kinds.stream().sorted().toList() + (blocked ? " blocked" : "") + (coWorking ? " co-working" : "");
            case Presence.Employee(var inService, var kind) -> kind + (inService ? "" : " out of service");
            case Presence.Mention() -> "there";
        };
    }

    private Ledger current(Ledger before) {
        return ledgers.find(before.organization()).orElseThrow();
    }

    private Account account(Ledger ledger, HolderId holder) {
        return ledgers.account(
                ledger.organization(), holder, ledger.environments().keySet());
    }
}

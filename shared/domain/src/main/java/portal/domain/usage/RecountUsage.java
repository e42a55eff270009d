package portal.domain.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;

/**
 * Recounts an organization from its registrations, and reports and repairs what is kept differently (domain.md, section 4).
 * Nothing waits for it: what moves while it counts is counted again, a few times, and then left for the next time.
 */
public final class RecountUsage {

    private static final int MOST_COUNTS = 5;

    private final Ledgers ledgers;
    private final Repairs repairs;

    public RecountUsage(Ledgers ledgers, Steps steps, Journal journal) {
        this.ledgers = ledgers;
        this.repairs = new Repairs(ledgers, steps, journal);
    }

    /** Empty when there is no such organization. */
    public Optional<Recounted> recount(Actor.Portal actor, OrganizationId organization) {
        return ledgers.find(organization).map(ledger -> new Recount(actor, ledger).untilNothingIsInDoubt());
    }

    /** One run over one organization. */
    private final class Recount {

        private final Actor.Portal actor;
        private final Doubts<Pool, PoolCount> pools = new Doubts<>();
        private final Doubts<EnvironmentCode, EnvironmentCount> environments = new Doubts<>();
        private final List<String> repaired = new ArrayList<>();
        private Ledger ledger;

        private Recount(Actor.Portal actor, Ledger ledger) {
            this.actor = actor;
            this.ledger = ledger;
        }

        private Recounted untilNothingIsInDoubt() {
            var counts = 0;
            do {
                count();
                counts++;
            } while (counts < MOST_COUNTS && inDoubt().findAny().isPresent());
            return new Recounted(repaired, inDoubt().toList());
        }

        private void count() {
            var before = ledgers.find(ledger.organization()).orElseThrow();
            var tally = new Count(ledgers, before).everything();
            ledger = ledgers.find(ledger.organization()).orElseThrow();
            environments
                    .certain(before.environments(), ledger.environments(), tally::environment)
                    .forEach((environment, difference) -> note(
                            environment.value(),
                            repairs.environment(actor, before, environment, difference),
                            () -> environments.reopen(environment)));
            pools.certain(before.pools(), ledger.pools(), tally::pool)
                    .forEach((pool, difference) -> note(
                            Repairs.name(pool),
                            repairs.pool(actor, before, pool, difference),
                            () -> pools.reopen(pool)));
            tally.differing()
                    .filter(holder -> repairs.holder(
                            actor,
                            ledger,
                            holder,
                            !repaired.contains(holder.kind().name())))
                    .forEach(holder -> repaired.add(holder.kind().name()));
        }

        private void note(String name, boolean done, Runnable otherwise) {
            if (done) {
                repaired.add(name);
            } else {
                otherwise.run();
            }
        }

        private Stream<String> inDoubt() {
            return Stream.concat(
                    pools.open().stream().map(Repairs::name),
                    environments.open().stream().map(EnvironmentCode::value));
        }
    }
}

package portal.domain.usage.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;

/**
 * Recounts an organization from its registrations, and reports and repairs every drift (docs/domain.md, section 4). It
 * blocks nothing: a counter that changes during the count is counted again, a few times, and then left for the next
 * recount.
 */
public final class RecountUsage {

    private static final int MOST_COUNTS = 5;

    /** For names and ids, which no count depends on; the function is stopped after 150 seconds. */
    private static final Duration TIME_FOR_NAMES = Duration.ofSeconds(60);

    private final CounterStore counterStore;
    private final DriftRepair repairs;
    private final NameRepair names;
    private final IdentityRepair identities;
    private final Journal journal;

    public RecountUsage(CounterStore counterStore, TransactionRunner transactions, Journal journal) {
        this.counterStore = counterStore;
        this.journal = journal;
        this.repairs = new DriftRepair(counterStore, transactions, journal);
        this.names = new NameRepair(counterStore, transactions, journal);
        this.identities = new IdentityRepair(counterStore, transactions, journal);
    }

    /**
     * Recounts, and then corrects names and ids.
     *
     * @param whenCounted what follows from the counts, before anything else is corrected
     * @return empty when there is no such organization
     */
    public Optional<RecountResult> recount(Actor.Portal actor, OrganizationId organization, Runnable whenCounted) {
        return counterStore.find(organization).map(counters -> new Run(actor, counters).run(whenCounted));
    }

    /** One run over one organization. */
    private final class Run {

        private final Actor.Portal actor;
        private final UnconfirmedDrift<Pool, PoolCount> pools = new UnconfirmedDrift<>();
        private final UnconfirmedDrift<EnvironmentCode, EnvironmentCount> environments = new UnconfirmedDrift<>();
        private final List<String> repaired = new ArrayList<>();
        private Counters counters;
        private List<HolderId> misnamed = List.of();
        private List<HolderId> outdated = List.of();

        private Run(Actor.Portal actor, Counters counters) {
            this.actor = actor;
            this.counters = counters;
        }

        private RecountResult run(Runnable whenCounted) {
            countUntilNothingIsInDoubt();
            whenCounted.run();
            var latest = journal.now().plus(TIME_FOR_NAMES);
            names.repair(actor, counters.organization(), misnamed, latest);
            identities.repair(actor, counters.organization(), outdated, latest);
            return new RecountResult(repaired, inDoubt().toList());
        }

        private void countUntilNothingIsInDoubt() {
            var counts = 0;
            do {
                count();
                counts++;
            } while (counts < MOST_COUNTS && inDoubt().findAny().isPresent());
        }

        private void count() {
            var before = counterStore.find(counters.organization()).orElseThrow();
            var counted = new Recount(counterStore, before).everything();
            counters = counterStore.find(counters.organization()).orElseThrow();
            misnamed = counted.misnamed();
            outdated = counted.outdated();
            environments
                    .certain(before.environments(), counters.environments(), counted::environment)
                    .forEach((environment, difference) -> note(
                            environment.value(),
                            repairs.environment(actor, before, environment, difference),
                            () -> environments.reopen(environment)));
            pools.certain(before.pools(), counters.pools(), counted::pool)
                    .forEach((pool, difference) ->
                            note(pool.name(), repairs.pool(actor, before, pool, difference), () -> pools.reopen(pool)));
            counted.differing()
                    .filter(holder -> repairs.holder(
                            actor,
                            counters,
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
                    pools.open().stream().map(Pool::name),
                    environments.open().stream().map(EnvironmentCode::value));
        }
    }
}

package portal.testing.fake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Organization;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.claim.ClaimState;

final class InMemoryRegistrations implements Registrations {
    private final InMemoryStore store;

    InMemoryRegistrations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<EnvironmentState> state(OrganizationId organization, EnvironmentCode environment) {
        return organization(organization)
                .map(known -> new EnvironmentState(
                        store.environments.find(InMemoryTable.Key.of(organization, environment)),
                        occupancy(organization, Pool.OF_ENVIRONMENTS)));
    }

    @Override
    public Optional<ClaimState> state(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return organization(organization).map(known -> {
            var pools = Pool.of(holder.kind(), environment.type()).stream()
                    .collect(toUnmodifiableMap(Function.identity(), pool -> occupancy(organization, pool)));
            return new ClaimState(
                    organization,
                    known.participant(),
                    store.licenses
                            .find(InMemoryTable.Key.of(organization, ""))
                            .orElseThrow()
                            .flex(),
                    store.environments.find(InMemoryTable.Key.of(organization, environment)),
                    store.holders.find(holderKey(organization, holder)).orElseGet(() -> Holder.absent(holder)),
                    store.registrations.find(registrationKey(organization, environment, holder)),
                    pools);
        });
    }

    @Override
    public List<ConditionalWrite> add(OrganizationId organization, EnvironmentState before, Environment environment) {
        return List.of(
                store.environments.insert(InMemoryTable.Key.of(organization, environment.code()), environment),
                delta(organization, PoolDelta.ENVIRONMENT_ADDED, false, before.environments()));
    }

    @Override
    public List<ConditionalWrite> register(
            ClaimState before, Holder after, Registration registration, List<PoolDelta> deltas) {
        var organization = before.organization();
        var key = registrationKey(organization, registration.environment(), after.id());
        var environment = InMemoryTable.Key.of(organization, registration.environment());
        var changes = new ArrayList<ConditionalWrite>();
        if (before.registration().isPresent()) {
            changes.add(store.registrations.replace(key, registration, stored -> true));
            changes.addAll(count(before, environment, 0));
        } else {
            changes.add(store.registrations.insert(key, registration));
            changes.addAll(count(before, environment, 1));
            changes.add(store.environmentMoved(environment));
        }
        changes.add(store(store, organization, before.holder(), after));
        deltas.forEach(delta -> changes.add(delta(organization, delta, before.flex(), before.pool(delta))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> remove(ClaimState before, Holder after, List<PoolDelta> deltas) {
        var organization = before.organization();
        var environment = before.environment().orElseThrow().code();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(store.registrations.delete(registrationKey(organization, environment, after.id()), stored -> true));
        changes.addAll(count(before, InMemoryTable.Key.of(organization, environment), -1));
        changes.add(store.environmentMoved(InMemoryTable.Key.of(organization, environment)));
        changes.add(store(store, organization, before.holder(), after));
        deltas.forEach(delta -> changes.add(delta(organization, delta, before.flex(), before.pool(delta))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> keep(ClaimState before) {
        var environment = before.environment().orElseThrow().code();
        var changes = new ArrayList<ConditionalWrite>(
                count(before, InMemoryTable.Key.of(before.organization(), environment), 0));
        changes.add(requireUnchanged(store, before.organization(), before.holder()));
        return changes;
    }

    static ConditionalWrite requireUnchanged(InMemoryStore store, OrganizationId organization, Holder before) {
        var key = holderKey(organization, before.id());
        return before.version() == 0
                ? store.holders.requireAbsent(key)
                : store.holders.update(key, unchanged(before), UnaryOperator.identity());
    }

    @Override
    public List<Environment> environments(OrganizationId organization) {
        return store.environments.of(organization.value()).toList();
    }

    /** Stores a holder, or removes one that is registered nowhere. */
    static ConditionalWrite store(InMemoryStore store, OrganizationId organization, Holder before, Holder after) {
        var key = holderKey(organization, after.id());
        if (before.version() == 0) {
            return store.holders.insert(key, after.next());
        }
        return after.isNowhere()
                ? store.holders.delete(key, unchanged(before))
                : store.holders.replace(key, after.next(), unchanged(before));
    }

    /** Compares the whole holder. The version alone is not enough, because it starts again when a holder was away. */
    private static Predicate<Holder> unchanged(Holder before) {
        return stored ->
                stored.version() == before.version() && stored.assignments().equals(before.assignments());
    }

    /** Remembers that a claim or removal of one holder overrides a running snapshot. */
    private List<ConditionalWrite> count(ClaimState before, InMemoryTable.Key environment, int by) {
        var runningSnapshot = before.environment().flatMap(Environment::runningSnapshot);
        var counted = store.environments.update(
                environment,
                stored -> stored.runningSnapshot().equals(runningSnapshot),
                stored -> counted(stored, before.holder().id().kind(), by));
        return runningSnapshot
                .map(snapshotRun -> List.of(
                        counted,
                        store.overridden.mark(
                                spokenForKey(
                                        before.organization(),
                                        snapshotRun.id(),
                                        before.holder().id()),
                                before.holder().id())))
                .orElseGet(() -> List.of(counted));
    }

    static Environment counted(Environment environment, HolderId.Kind kind, int by) {
        var holders = new HashMap<>(environment.holders());
        holders.merge(kind, by, Integer::sum);
        return new Environment(environment.code(), holders, environment.reportedAt(), environment.runningSnapshot());
    }

    static InMemoryTable.Key spokenForKey(OrganizationId organization, String snapshotRun, HolderId holder) {
        return InMemoryTable.Key.of(organization + "#" + snapshotRun, holder);
    }

    private ConditionalWrite delta(OrganizationId organization, PoolDelta delta, boolean flex, Occupancy before) {
        if (delta.used() == 0) {
            return store.fact(organization, delta, flex);
        }
        var crossing = before.crossing(delta.used());
        return store.pools.update(
                InMemoryStore.poolKey(organization, delta.pool()),
                state -> state.isUnder(flex)
                        && !(delta.takesSeats() && state.used() >= state.maximum())
                        && state.isCrossedAs(before, crossing),
                state -> state.with(delta).crossed(crossing));
    }

    private Optional<Organization> organization(OrganizationId organization) {
        return store.organizations.find(InMemoryTable.Key.of("", organization));
    }

    private Occupancy occupancy(OrganizationId organization, Pool pool) {
        return store.pools
                .find(InMemoryStore.poolKey(organization, pool))
                .orElseThrow()
                .occupancy();
    }

    static InMemoryTable.Key holderKey(OrganizationId organization, HolderId holder) {
        return InMemoryTable.Key.of(organization + "#" + holder.kind(), holder.canonical());
    }

    static InMemoryTable.Key registrationKey(
            OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return InMemoryTable.Key.of(organization + "#" + environment + "#" + holder.kind(), holder.canonical());
    }
}

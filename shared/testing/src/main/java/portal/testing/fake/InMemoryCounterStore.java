package portal.testing.fake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Organization;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.recount.Counters;
import portal.domain.usage.recount.HolderMerge;
import portal.domain.usage.recount.HolderState;
import portal.domain.usage.recount.VersionedCount;
import portal.testing.fake.InMemoryStore.PoolState;

final class InMemoryCounterStore implements CounterStore {
    private static final int PARTS = 3;

    private final InMemoryStore store;

    InMemoryCounterStore(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Counters> find(OrganizationId organization) {
        return store.organizations.find(InMemoryTable.Key.of("", organization)).map(this::counters);
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part) {
        return Arrays.stream(HolderId.Kind.values())
                .flatMap(kind -> store.registrations
                        .of(organization + "#" + environment + "#" + kind)
                        .map(registration -> new Entry(
                                HolderId.parse(kind, registration.spelling()).orElseThrow(),
                                registration.assignment(),
                                registration.person())))
                .filter(entry -> isIn(part, entry.holder()));
    }

    @Override
    public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part) {
        return store.holders.of(organization + "#" + kind).filter(holder -> isIn(part, holder.id()));
    }

    @Override
    public HolderState account(OrganizationId organization, HolderId id, Collection<EnvironmentCode> environments) {
        var holder = store.holders
                .find(InMemoryRegistrations.holderKey(organization, id))
                .orElseGet(() -> Holder.absent(id));
        var asked = new HashSet<>(environments);
        asked.addAll(holder.assignments().keySet());
        var registrations = new HashMap<EnvironmentCode, Registration>();
        asked.forEach(environment -> store.registrations
                .find(InMemoryRegistrations.registrationKey(organization, environment, id))
                .ifPresent(registration -> registrations.put(environment, registration)));
        return new HolderState(organization, holder, registrations);
    }

    @Override
    public List<HolderState> accounts(OrganizationId organization, Collection<HolderId> holders) {
        return holders.stream().map(id -> account(organization, id, List.of())).toList();
    }

    @Override
    public ConditionalWrite rename(HolderState before) {
        return InMemoryRegistrations.store(store, before.organization(), before.holder(), before.named());
    }

    @Override
    public List<ConditionalWrite> merge(HolderMerge merge, List<PoolDelta> deltas, boolean flex) {
        var organization = merge.former().organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(
                InMemoryRegistrations.store(store, organization, merge.former().holder(), merge.formerAfter()));
        merge.currentAfter()
                .ifPresent(after -> changes.add(InMemoryRegistrations.store(
                        store, organization, merge.current().orElseThrow().holder(), after)));
        merge.moved().forEach((environment, registration) -> changes.addAll(move(merge, environment, registration)));
        deltas.forEach(delta -> changes.add(store.fact(organization, delta, flex)));
        return changes;
    }

    private List<ConditionalWrite> move(HolderMerge merge, EnvironmentCode environment, Registration registration) {
        var organization = merge.former().organization();
        var former = merge.former().holder().id();
        var key = InMemoryTable.Key.of(organization, environment);
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(store.registrations.delete(
                InMemoryRegistrations.registrationKey(organization, environment, former), stored -> true));
        merge.current()
                .map(current -> InMemoryRegistrations.registrationKey(
                        organization, environment, current.holder().id()))
                .map(current -> merge.isInBoth(environment)
                        ? store.registrations.replace(current, registration, stored -> true)
                        : store.registrations.insert(current, registration))
                .ifPresent(changes::add);
        changes.add(store.environmentMoved(key));
        changes.add(store.environments.update(
                key,
                stored -> stored.runningSnapshot().isEmpty(),
                stored -> InMemoryRegistrations.counted(stored, former.kind(), merge.isOneLess(environment) ? -1 : 0)));
        return changes;
    }

    @Override
    public List<ConditionalWrite> repair(Counters before, Pool pool, PoolCount counted) {
        return List.of(store.pools.update(
                InMemoryStore.poolKey(before.organization(), pool),
                state -> counter(state).equals(before.pool(pool)),
                state -> state.shifted(counted.used() - state.used(), counted.temporary() - state.temporary())));
    }

    @Override
    public List<ConditionalWrite> repair(Counters before, EnvironmentCode environment, EnvironmentCount counted) {
        var organization = before.organization();
        var key = InMemoryTable.Key.of(organization, environment);
        return List.of(
                store.environments.update(
                        key,
                        state -> counter(organization, state)
                                .equals(before.environments().get(environment)),
                        state -> new Environment(
                                state.code(), counted.holders(), state.reportedAt(), state.runningSnapshot())),
                store.environmentMoved(key),
                store.pools.update(
                        InMemoryStore.poolKey(organization, Pool.OF_ENVIRONMENTS),
                        state -> state.moves() == before.numberOfEnvironments().moves(),
                        state -> state));
    }

    @Override
    public List<ConditionalWrite> repair(
            HolderState before, List<EnvironmentCode> corrected, List<PoolDelta> deltas, boolean flex) {
        var organization = before.organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(InMemoryRegistrations.store(store, organization, before.holder(), before.corrected(corrected)));
        corrected.forEach(environment -> changes.add(unchanged(before, environment)));
        deltas.forEach(delta -> changes.add(store.fact(organization, delta, flex)));
        return changes;
    }

    private ConditionalWrite unchanged(HolderState before, EnvironmentCode environment) {
        var key = InMemoryRegistrations.registrationKey(
                before.organization(), environment, before.holder().id());
        return before.registration(environment)
                .map(Registration::assignment)
                .map(said -> store.registrations.update(
                        key, stored -> stored.assignment().equals(said), stored -> stored))
                .orElseGet(() -> store.registrations.requireAbsent(key));
    }

    private Counters counters(Organization organization) {
        var id = organization.id();
        var pools = Pool.all().stream().collect(toMap(Function.identity(), pool -> store.pools
                .find(InMemoryStore.poolKey(id, pool))
                .orElseThrow()));
        var environments = new TreeMap<EnvironmentCode, VersionedCount<EnvironmentCount>>();
        store.environments
                .of(id.value())
                .forEach(environment -> environments.put(environment.code(), counter(id, environment)));
        var counters = new HashMap<Pool, VersionedCount<PoolCount>>();
        pools.forEach((pool, state) -> counters.put(pool, counter(state)));
        var flex = store.pools
                .find(InMemoryStore.poolKey(id, Pool.OF_EMPLOYEES))
                .orElseThrow()
                .flex();
        var runningSnapshots = store.environments
                .of(id.value())
                .filter(environment -> environment.runningSnapshot().isPresent())
                .map(Environment::code)
                .collect(toSet());
        return new Counters(id, organization.participant(), flex, Map.copyOf(counters), environments, runningSnapshots);
    }

    private static VersionedCount<PoolCount> counter(PoolState state) {
        return new VersionedCount<>(new PoolCount(state.used(), state.temporary()), state.moves());
    }

    private VersionedCount<EnvironmentCount> counter(OrganizationId organization, Environment environment) {
        var moves = store.environmentMoves
                .find(InMemoryTable.Key.of(organization, environment.code()))
                .orElse(0L);
        return new VersionedCount<>(new EnvironmentCount(environment.holders()), moves);
    }

    private static boolean isIn(int part, HolderId holder) {
        return Math.floorMod(holder.canonical().hashCode(), PARTS) == part;
    }
}

package portal.adapters.usage;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
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
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Reads counters with their change counts. Its parts are the partitions over which holders and registrations are
 * spread.
 */
public final class DynamoDbCounterStore implements CounterStore {

    private static final int KEYS_OF_A_READ = 100;

    private final Table table;

    public DynamoDbCounterStore(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Counters> find(OrganizationId organization) {
        var keys = new ArrayList<Key>();
        keys.add(Keys.organization(organization));
        Pool.all().forEach(pool -> keys.add(Keys.pool(organization, pool)));
        var found = table.get(keys);
        return found.find(Keys.organization(organization)).map(item -> counters(organization, item, found));
    }

    @Override
    public int parts() {
        return Keys.SHARDS;
    }

    @Override
    public Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part) {
        return table.stream(Keys.registrations(organization, environment, part)).map(DynamoDbCounterStore::entry);
    }

    @Override
    public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part) {
        return table.stream(Keys.holders(organization, kind, part)).map(item -> UsageItems.holder(kind, item));
    }

    @Override
    public HolderState account(OrganizationId organization, HolderId id, Collection<EnvironmentCode> environments) {
        return accounts(organization, List.of(id), environments).getFirst();
    }

    @Override
    public List<HolderState> accounts(OrganizationId organization, Collection<HolderId> holders) {
        return accounts(organization, holders, List.of());
    }

    /** @param environments to look into besides those that a holder is known to be in */
    private List<HolderState> accounts(
            OrganizationId organization, Collection<HolderId> holders, Collection<EnvironmentCode> environments) {
        var keys = holders.stream().map(id -> Keys.holder(organization, id)).toList();
        var found = items(keys);
        var known = new HashMap<HolderId, Holder>();
        var asked = new ArrayList<Key>();
        for (var id : holders) {
            var item = found.get(Keys.holder(organization, id));
            var holder = item == null ? Holder.absent(id) : UsageItems.holder(id.kind(), item);
            known.put(id, holder);
            var places = new HashSet<>(environments);
            places.addAll(holder.assignments().keySet());
            places.forEach(environment -> asked.add(Keys.registration(organization, environment, id)));
        }
        var registrations = new HashMap<HolderId, Map<EnvironmentCode, Registration>>();
        items(asked).values().forEach(item -> {
            var registration = UsageItems.registration(item);
            registrations
                    .computeIfAbsent(Keys.registered(item.key()), id -> new HashMap<>())
                    .put(registration.environment(), registration);
        });
        return known.values().stream()
                .map(holder -> new HolderState(organization, holder, registrations.getOrDefault(holder.id(), Map.of())))
                .toList();
    }

    @Override
    public ConditionalWrite rename(HolderState before) {
        return HolderWrites.store(before.organization(), before.holder(), before.named());
    }

    @Override
    public List<ConditionalWrite> merge(HolderMerge merge, List<PoolDelta> deltas, boolean flex) {
        var organization = merge.former().organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(HolderWrites.store(organization, merge.former().holder(), merge.formerAfter()));
        merge.currentAfter()
                .ifPresent(after -> changes.add(HolderWrites.store(
                        organization, merge.current().orElseThrow().holder(), after)));
        for (var environment : merge.moved().keySet()) {
            changes.addAll(move(merge, environment));
        }
        deltas.forEach(delta -> changes.add(PoolWrites.fact(organization, delta, flex)));
        return changes;
    }

    private static List<DynamoDbWrite> move(HolderMerge merge, EnvironmentCode environment) {
        var organization = merge.former().organization();
        var former = merge.former().holder().id();
        var writes = new ArrayList<DynamoDbWrite>();
        writes.add(DynamoDbWrite.delete(Keys.registration(organization, environment, former)));
        if (merge.current().isPresent()) {
            var item = UsageItems.registration(
                    organization,
                    merge.current().get().holder().id(),
                    Optional.ofNullable(merge.moved().get(environment)).orElseThrow());
            writes.add(merge.isInBoth(environment) ? DynamoDbWrite.replace(item) : DynamoDbWrite.insert(item));
        }
        writes.add(UsageItems.onlyUndisturbed(
                merge.isOneLess(environment)
                        ? EnvironmentWrites.count(organization, environment, former.kind(), -1)
                        : EnvironmentWrites.move(organization, environment)));
        return writes;
    }

    @Override
    public List<ConditionalWrite> repair(Counters before, Pool pool, PoolCount counted) {
        return List.of(PoolWrites.repair(before.organization(), pool, before.pool(pool), counted));
    }

    @Override
    public List<ConditionalWrite> repair(Counters before, EnvironmentCode environment, EnvironmentCount counted) {
        var counter =
                Optional.ofNullable(before.environments().get(environment)).orElseThrow();
        return List.of(
                EnvironmentWrites.repair(before.organization(), environment, counter, counted),
                PoolWrites.requireUnmoved(
                        before.organization(),
                        Pool.OF_ENVIRONMENTS,
                        before.numberOfEnvironments().moves()));
    }

    @Override
    public List<ConditionalWrite> repair(
            HolderState before, List<EnvironmentCode> corrected, List<PoolDelta> deltas, boolean flex) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(HolderWrites.store(before.organization(), before.holder(), before.corrected(corrected)));
        corrected.forEach(environment -> changes.add(requireUnchanged(before, environment)));
        deltas.forEach(delta -> changes.add(PoolWrites.fact(before.organization(), delta, flex)));
        return changes;
    }

    private static DynamoDbWrite requireUnchanged(HolderState before, EnvironmentCode environment) {
        var key = Keys.registration(
                before.organization(), environment, before.holder().id());
        return before.registration(environment)
                .map(registration -> DynamoDbWrite.requirePresent(key)
                        .onlyIf("presence = :presence")
                        .with(":presence", UsageItems.assignment(registration)))
                .orElseGet(() -> DynamoDbWrite.requireAbsent(key));
    }

    /** All that is there of any number of keys. */
    private Map<Key, Item> items(List<Key> keys) {
        var items = new HashMap<Key, Item>();
        for (int from = 0; from < keys.size(); from += KEYS_OF_A_READ) {
            items.putAll(table.get(keys.subList(from, Math.min(keys.size(), from + KEYS_OF_A_READ)))
                    .items());
        }
        return items;
    }

    private Counters counters(OrganizationId organization, Item item, Table.Found found) {
        var pools = Pool.all().stream()
                .collect(
                        toUnmodifiableMap(Function.identity(), pool -> found.companion(Keys.pool(organization, pool))));
        var counters = new HashMap<Pool, VersionedCount<PoolCount>>();
        pools.forEach((pool, counted) -> counters.put(pool, PoolWrites.counter(counted)));
        var environments = new TreeMap<EnvironmentCode, VersionedCount<EnvironmentCount>>();
        var runningSnapshots = new HashSet<EnvironmentCode>();
        table.stream(Keys.environments(organization)).forEach(counted -> {
            var environment = UsageItems.environment(counted);
            environments.put(environment.code(), EnvironmentWrites.counter(counted));
            if (environment.runningSnapshot().isPresent()) {
                runningSnapshots.add(environment.code());
            }
        });
        return new Counters(
                organization,
                DynamoDbOrganizations.organization(item).participant(),
                found.companion(Keys.pool(organization, Pool.OF_EMPLOYEES)).flag("flex"),
                counters,
                environments,
                runningSnapshots);
    }

    private static Entry entry(Item item) {
        var holder = Keys.registered(item.key());
        var registration = UsageItems.registration(holder.kind(), item);
        return new Entry(holder, registration.assignment(), registration.person());
    }
}

package portal.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Change;
import portal.domain.usage.Account;
import portal.domain.usage.Counter;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Ledger;
import portal.domain.usage.Ledgers;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolShift;
import portal.domain.usage.Registration;

/** Reads counters with their moves; its parts are the partitions over which holders and registrations are spread. */
public final class DynamoDbLedgers implements Ledgers {

    private static final int KEYS_OF_A_READ = 100;

    private final Table table;

    public DynamoDbLedgers(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Ledger> find(OrganizationId organization) {
        var keys = new ArrayList<Key>();
        keys.add(Keys.organization(organization));
        Pool.all().forEach(pool -> keys.add(Keys.pool(organization, pool)));
        var found = table.get(keys);
        return found.find(Keys.organization(organization)).map(item -> ledger(organization, item, found));
    }

    @Override
    public int parts() {
        return Keys.SHARDS;
    }

    @Override
    public Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part) {
        return table.stream(Keys.registrations(organization, environment, part)).map(DynamoDbLedgers::entry);
    }

    @Override
    public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part) {
        return table.stream(Keys.holders(organization, kind, part)).map(item -> UsageItems.holder(kind, item));
    }

    @Override
    public Account account(OrganizationId organization, HolderId id, Collection<EnvironmentCode> environments) {
        var holder = table.get(Keys.holder(organization, id))
                .map(item -> UsageItems.holder(id.kind(), item))
                .orElseGet(() -> Holder.absent(id));
        var asked = new LinkedHashSet<>(environments);
        asked.addAll(holder.presences().keySet());
        return new Account(organization, holder, registrations(organization, id, List.copyOf(asked)));
    }

    @Override
    public List<Change> repair(Ledger before, Pool pool, PoolCount counted) {
        return List.of(PoolWrites.repair(before.organization(), pool, before.pool(pool), counted));
    }

    @Override
    public List<Change> repair(Ledger before, EnvironmentCode environment, EnvironmentCount counted) {
        var counter =
                Optional.ofNullable(before.environments().get(environment)).orElseThrow();
        return List.of(
                EnvironmentWrites.repair(before.organization(), environment, counter, counted),
                PoolWrites.requireUnmoved(
                        before.organization(),
                        Pool.overTheLicense(Metric.ENVIRONMENTS),
                        before.numberOfEnvironments().moves()));
    }

    @Override
    public List<Change> repair(Account before, List<EnvironmentCode> corrected, List<PoolShift> shifts, boolean flex) {
        var changes = new ArrayList<Change>();
        changes.add(HolderWrites.store(before.organization(), before.holder(), before.corrected(corrected)));
        corrected.forEach(environment -> changes.add(requireUnchanged(before, environment)));
        shifts.forEach(shift -> changes.add(PoolWrites.fact(before.organization(), shift, flex)));
        return changes;
    }

    private static Write requireUnchanged(Account before, EnvironmentCode environment) {
        var key = Keys.registration(
                before.organization(), environment, before.holder().id());
        return before.registration(environment)
                .map(registration -> Write.requirePresent(key)
                        .onlyIf("presence = :presence")
                        .with(":presence", UsageItems.presence(registration)))
                .orElseGet(() -> Write.requireAbsent(key));
    }

    private Map<EnvironmentCode, Registration> registrations(
            OrganizationId organization, HolderId holder, List<EnvironmentCode> environments) {
        var registrations = new HashMap<EnvironmentCode, Registration>();
        for (int from = 0; from < environments.size(); from += KEYS_OF_A_READ) {
            var some = environments.subList(from, Math.min(environments.size(), from + KEYS_OF_A_READ));
            var keys = some.stream()
                    .map(environment -> Keys.registration(organization, environment, holder))
                    .toList();
            table.get(keys).items().values().stream()
                    .map(item -> UsageItems.registration(holder.kind(), item))
                    .forEach(registration -> registrations.put(registration.environment(), registration));
        }
        return registrations;
    }

    private Ledger ledger(OrganizationId organization, Item item, Table.Found found) {
        var pools = Pool.all().stream()
                .collect(
                        toUnmodifiableMap(Function.identity(), pool -> found.companion(Keys.pool(organization, pool))));
        var counters = new HashMap<Pool, Counter<PoolCount>>();
        pools.forEach((pool, counted) -> counters.put(pool, PoolWrites.counter(counted)));
        var environments = new TreeMap<EnvironmentCode, Counter<EnvironmentCount>>();
        table.stream(Keys.environments(organization))
                .forEach(environment -> environments.put(
                        UsageItems.environment(environment).code(), EnvironmentWrites.counter(environment)));
        return new Ledger(
                organization,
                DynamoDbOrganizations.organization(item).participant(),
                found.companion(Keys.pool(organization, Pool.overTheLicense(Metric.EMPLOYEES)))
                        .flag("flex"),
                counters,
                environments);
    }

    private static Entry entry(Item item) {
        var holder = Keys.registered(item.key());
        return new Entry(holder, UsageItems.registration(holder.kind(), item).presence());
    }
}

package portal.testing.fake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryStore.PoolState;

final class InMemoryLicenses implements Licenses {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryLicenses(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<Optional<License>> view(Caller.Customer caller) {
        return new WithMember<>(contacts.member(caller), find(caller.organization()));
    }

    @Override
    public Optional<License> find(OrganizationId organization) {
        return store.licenses
                .find(key(organization))
                .map(license -> new License(
                        license.organization(),
                        license.edition(),
                        license.flex(),
                        license.refreshedAt(),
                        license.entitlements(),
                        occupancy(license),
                        license.version()));
    }

    @Override
    public Optional<OrganizationProfile> registered(OrganizationId organization) {
        return store.organizations.find(InMemoryTable.Key.of("", organization)).map(found -> {
            var license = find(organization).orElseThrow();
            return new OrganizationProfile(found, license.edition(), license.flex());
        });
    }

    @Override
    public List<ConditionalWrite> add(License license) {
        var organization = license.organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(store.licenses.insert(key(organization), license));
        Pool.all()
                .forEach(pool -> changes.add(store.pools.insert(
                        InMemoryStore.poolKey(organization, pool), new PoolState(pool, 0, 0, 0, license.flex(), 0))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> mutate(License before, Map<Metric, SeatCount> targets) {
        var entitlements = targets.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, target -> new Entitlement(target.getValue(), target.getValue())));
        return set(before, entitlements, before.refreshedAt(), true);
    }

    @Override
    public List<ConditionalWrite> grant(License before, Map<Metric, SeatCount> granted) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        granted.forEach((metric, number) -> entitlements.put(
                metric,
                Optional.ofNullable(before.entitlements().get(metric))
                        .map(known -> new Entitlement(known.maximum(), number))
                        .orElseGet(() -> new Entitlement(number, number))));
        return set(before, entitlements, before.refreshedAt(), false);
    }

    @Override
    public List<ConditionalWrite> takeOverGranted(License before, Instant now) {
        var entitlements = before.entitlements().entrySet().stream()
                .filter(known -> known.getValue().deviates())
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        known -> new Entitlement(
                                known.getValue().granted(), known.getValue().granted())));
        return entitlements.isEmpty()
                ? List.of(replace(before, refreshed(before, now)))
                : set(before, entitlements, Optional.of(now), false);
    }

    private static License refreshed(License before, Instant now) {
        return new License(
                before.organization(),
                before.edition(),
                before.flex(),
                Optional.of(now),
                before.entitlements(),
                Map.of(),
                before.version());
    }

    @Override
    public List<ConditionalWrite> reclassify(License before, Edition edition, boolean flex) {
        var changes = new ArrayList<ConditionalWrite>();
        if (edition != before.edition() || flex != before.flex()) {
            var after = new License(
                    before.organization(),
                    edition,
                    flex,
                    before.refreshedAt(),
                    before.entitlements(),
                    Map.of(),
                    before.version() + 1);
            changes.add(replace(before, after));
        }
        if (flex != before.flex()) {
            changes.add(countTemporaryWorkers(before, flex));
        }
        return changes;
    }

    @Override
    public ConditionalWrite requireUnused(OrganizationId organization, Metric metric) {
        return store.pools.update(
                InMemoryStore.poolKey(organization, Pool.overTheLicense(metric)),
                state -> state.used() == 0,
                state -> state);
    }

    @Override
    public ConditionalWrite record(OrganizationId organization, Mutation mutation) {
        return store.mutations.insert(InMemoryTable.Key.of(organization, mutation.id()), mutation);
    }

    @Override
    public WithMember<Page<Mutation>> history(Caller.Customer caller, PageRequest page) {
        return new WithMember<>(
                contacts.member(caller),
                store.mutations.page(caller.organization().value(), true, mutation -> true, page));
    }

    private List<ConditionalWrite> set(
            License before, Map<Metric, Entitlement> changed, Optional<Instant> refreshedAt, boolean withinUsage) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        entitlements.putAll(before.entitlements());
        entitlements.putAll(changed);
        var after = new License(
                before.organization(),
                before.edition(),
                before.flex(),
                refreshedAt,
                entitlements,
                Map.of(),
                before.version() + 1);
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(replace(before, after));
        changed.forEach((metric, entitlement) -> metric.pools()
                .forEach(pool -> changes.add(setMaximum(
                        before.organization(), pool, entitlement.maximum().value(), withinUsage))));
        return changes;
    }

    private ConditionalWrite setMaximum(OrganizationId organization, Pool pool, int maximum, boolean withinUsage) {
        Predicate<PoolState> fits = state -> !withinUsage || state.used() <= maximum;
        return store.pools.update(InMemoryStore.poolKey(organization, pool), fits, state -> state.withMaximum(maximum));
    }

    private ConditionalWrite countTemporaryWorkers(License before, boolean flex) {
        var pool = before.binding(Metric.EMPLOYEES);
        return store.pools.update(
                InMemoryStore.poolKey(before.organization(), pool.pool()),
                state -> state.flex() == before.flex() && state.temporary() == pool.temporary(),
                state -> state.shifted(flex ? -pool.temporary() : pool.temporary(), 0)
                        .withFlex(flex));
    }

    private ConditionalWrite replace(License before, License after) {
        return store.licenses.replace(
                key(before.organization()),
                after,
                stored -> stored.version() == before.version()
                        && stored.refreshedAt().equals(before.refreshedAt()));
    }

    private Map<Pool, Occupancy> occupancy(License license) {
        return Pool.all().stream().collect(toUnmodifiableMap(Function.identity(), pool -> {
            var state = store.pools
                    .find(InMemoryStore.poolKey(license.organization(), pool))
                    .orElseThrow();
            return new Occupancy(pool, license.entitlement(pool.metric()).maximum(), state.used(), state.temporary());
        }));
    }

    private static InMemoryTable.Key key(OrganizationId organization) {
        return InMemoryTable.Key.of(organization, "");
    }
}

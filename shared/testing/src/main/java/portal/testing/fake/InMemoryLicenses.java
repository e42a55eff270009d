package portal.testing.fake;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.License;
import portal.domain.license.LicenseOverview;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.license.SetUpState;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Environment;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
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
    public WithMember<Optional<LicenseOverview>> overview(Caller.Customer caller) {
        return new WithMember<>(contacts.member(caller), overview(caller.organization()));
    }

    @Override
    public Optional<LicenseOverview> overview(OrganizationId organization) {
        var running = store.environments
                .of(organization.value())
                .filter(environment -> environment.runningSnapshot().isPresent())
                .map(Environment::code)
                .collect(toCollection(TreeSet::new));
        return find(organization).map(license -> new LicenseOverview(license, running));
    }

    @Override
    public Optional<OrganizationProfile> registered(OrganizationId organization) {
        return store.organizations.find(InMemoryTable.Key.of("", organization)).map(found -> {
            var license = find(organization).orElseThrow();
            return new OrganizationProfile(found, license.edition(), license.flex());
        });
    }

    @Override
    public SetUpState state(OrganizationId id) {
        var key = InMemoryTable.Key.of("", id);
        return new SetUpState(
                store.organizations
                        .find(key)
                        .map(organization -> new SetUpState.Existing(organization, find(id).orElseThrow())),
                store.removals.find(key));
    }

    @Override
    public List<ConditionalWrite> add(License license) {
        var organization = license.organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(store.licenses.insert(key(organization), license));
        Pool.all()
                .forEach(pool -> changes.add(store.pools.insert(
                        InMemoryStore.poolKey(organization, pool),
                        PoolState.of(license.occupancy(pool), license.flex()))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> save(License before, License after, Set<Metric> withinMaximum) {
        var changes = new ArrayList<ConditionalWrite>();
        if (!after.equals(before)) {
            changes.add(store.licenses.replace(
                    key(after.organization()),
                    after,
                    stored -> stored.version() == before.version()
                            && stored.refreshedAt().equals(before.refreshedAt())));
        }
        for (var pool : Pool.all()) {
            var within = withinMaximum.contains(pool.metric());
            var from = before.occupancy(pool);
            var to = from.withMaximum(after.occupancy(pool).maximum());
            if (within || !to.equals(from)) {
                var crossing = from.crossing(from.available() - to.available());
                changes.add(store.pools.update(
                        InMemoryStore.poolKey(after.organization(), pool),
                        state -> (!within || state.used() <= to.maximum().value()) && state.isCrossedAs(from, crossing),
                        state -> state.withMaximum(to.maximum().value()).crossed(crossing)));
            }
        }
        if (after.flex() != before.flex()) {
            changes.add(switchFlex(before, after));
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
        return new WithMember<>(contacts.member(caller), mutations(caller.organization(), page));
    }

    @Override
    public Optional<Page<Mutation>> history(OrganizationId organization, PageRequest page) {
        return store.ifKnown(organization, () -> mutations(organization, page));
    }

    private Page<Mutation> mutations(OrganizationId organization, PageRequest page) {
        return store.mutations.page(organization.value(), true, mutation -> true, page);
    }

    private ConditionalWrite switchFlex(License before, License after) {
        var from = before.occupancy(Pool.OF_EMPLOYEES);
        var to = after.occupancy(Pool.OF_EMPLOYEES);
        var crossing = from.crossing(from.available() - to.available());
        return store.pools.update(
                InMemoryStore.poolKey(before.organization(), Pool.OF_EMPLOYEES),
                state -> state.flex() == before.flex()
                        && state.temporary() == from.temporary()
                        && state.isCrossedAs(from, crossing),
                state -> state.shifted(to.used() - from.used(), 0)
                        .withFlex(after.flex())
                        .crossed(crossing));
    }

    private Map<Pool, Occupancy> occupancy(License license) {
        return Pool.all().stream().collect(toUnmodifiableMap(Function.identity(), pool -> store.pools
                .find(InMemoryStore.poolKey(license.organization(), pool))
                .orElseThrow()
                .occupancy()));
    }

    private static InMemoryTable.Key key(OrganizationId organization) {
        return InMemoryTable.Key.of(organization, "");
    }
}

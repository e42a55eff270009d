package portal.adapters.usage;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portal.adapters.license.LicenseItems;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.claim.ClaimState;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores each registration in one item, and each holder with all its environments in another one, under a version. A
 * condition on the pool keeps a claim from taking it over its maximum. The store checks it at the commit.
 */
public final class DynamoDbRegistrations implements Registrations {

    private final Table table;

    public DynamoDbRegistrations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<EnvironmentState> state(OrganizationId organization, EnvironmentCode environment) {
        var pool = Pool.OF_ENVIRONMENTS;
        var found = table.get(List.of(Keys.environment(organization, environment), Keys.pool(organization, pool)));
        return found.find(Keys.pool(organization, pool))
                .map(item -> new EnvironmentState(
                        found.find(Keys.environment(organization, environment)).map(UsageItems::environment),
                        LicenseItems.occupancy(pool, item)));
    }

    @Override
    public Optional<ClaimState> state(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        var keys = new ArrayList<Key>();
        keys.add(Keys.organization(organization));
        keys.add(Keys.license(organization));
        keys.add(Keys.environment(organization, environment));
        keys.add(Keys.holder(organization, holder));
        keys.add(Keys.registration(organization, environment, holder));
        var pools = Pool.of(holder.kind(), environment.type());
        pools.forEach(pool -> keys.add(Keys.pool(organization, pool)));
        var found = table.get(keys);
        return found.find(Keys.organization(organization))
                .map(DynamoDbOrganizations::organization)
                .map(known -> new ClaimState(
                        organization,
                        known.participant(),
                        found.companion(Keys.license(organization)).flag("flex"),
                        found.find(Keys.environment(organization, environment)).map(UsageItems::environment),
                        found.find(Keys.holder(organization, holder))
                                .map(item -> UsageItems.holder(holder.kind(), item))
                                .orElseGet(() -> Holder.absent(holder)),
                        found.find(Keys.registration(organization, environment, holder))
                                .map(item -> UsageItems.registration(holder.kind(), item)),
                        pools.stream()
                                .collect(toUnmodifiableMap(
                                        Function.identity(),
                                        pool -> LicenseItems.occupancy(
                                                pool, found.companion(Keys.pool(organization, pool)))))));
    }

    @Override
    public List<ConditionalWrite> add(OrganizationId organization, EnvironmentState before, Environment environment) {
        return List.of(
                DynamoDbWrite.insert(UsageItems.environment(organization, environment)),
                PoolWrites.delta(organization, PoolDelta.ENVIRONMENT_ADDED, false, before.environments()));
    }

    @Override
    public List<ConditionalWrite> register(
            ClaimState before, Holder after, Registration registration, List<PoolDelta> deltas) {
        var organization = before.organization();
        var changes = new ArrayList<ConditionalWrite>();
        var item = UsageItems.registration(organization, after.id(), registration);
        changes.add(before.registration().isPresent() ? DynamoDbWrite.replace(item) : DynamoDbWrite.insert(item));
        changes.add(HolderWrites.store(organization, before.holder(), after));
        var environment = Keys.environment(organization, registration.environment());
        changes.addAll(overridesSnapshot(
                before,
                before.registration().isPresent()
                        ? DynamoDbWrite.requirePresent(environment)
                        : EnvironmentWrites.count(
                                organization,
                                registration.environment(),
                                after.id().kind(),
                                1)));
        deltas.forEach(delta -> changes.add(PoolWrites.delta(organization, delta, before.flex(), before.pool(delta))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> remove(ClaimState before, Holder after, List<PoolDelta> deltas) {
        var organization = before.organization();
        var environment = before.environment().orElseThrow().code();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(DynamoDbWrite.delete(Keys.registration(organization, environment, after.id())));
        changes.add(HolderWrites.store(organization, before.holder(), after));
        changes.addAll(overridesSnapshot(
                before,
                EnvironmentWrites.count(organization, environment, after.id().kind(), -1)));
        deltas.forEach(delta -> changes.add(PoolWrites.delta(organization, delta, before.flex(), before.pool(delta))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> keep(ClaimState before) {
        var organization = before.organization();
        var moved = EnvironmentWrites.move(
                organization, before.environment().orElseThrow().code());
        var changes = new ArrayList<ConditionalWrite>(overridesSnapshot(before, moved));
        changes.add(HolderWrites.requireUnchanged(organization, before.holder()));
        return changes;
    }

    @Override
    public List<Environment> environments(OrganizationId organization) {
        return table.stream(Keys.environments(organization))
                .map(UsageItems::environment)
                .toList();
    }

    /**
     * Marks the holder as overridden, so that the running snapshot skips it. The condition is that the same snapshot is
     * running as when the state was read, or that still none is running.
     */
    private static List<DynamoDbWrite> overridesSnapshot(ClaimState before, DynamoDbWrite environment) {
        var organization = before.organization();
        return before.environment()
                .flatMap(Environment::runningSnapshot)
                .map(runningSnapshot -> List.of(
                        UsageItems.onlyDuring(runningSnapshot, environment),
                        UsageItems.overridden(
                                organization, runningSnapshot, before.holder().id())))
                .orElseGet(() -> List.of(UsageItems.onlyUndisturbed(environment)));
    }
}

package portal.domain.fake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Change;
import portal.domain.fake.InMemoryStore.PoolState;
import portal.domain.organization.Organization;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolShift;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Standing;
import portal.domain.usage.UserKind;

final class InMemoryRegistrations implements Registrations {
    private final InMemoryStore store;

    InMemoryRegistrations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<EnvironmentStanding> standing(OrganizationId organization, EnvironmentCode environment) {
        return organization(organization)
                .map(known -> new EnvironmentStanding(
                        store.environments.find(Shelf.Key.of(organization, environment)),
                        occupancy(organization, Pool.overTheLicense(Metric.ENVIRONMENTS))));
    }

    @Override
    public Optional<Standing> standing(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return organization(organization).map(known -> {
            var pools = pools(holder.kind(), environment).stream()
                    .collect(toUnmodifiableMap(Function.identity(), pool -> occupancy(organization, pool)));
            return new Standing(
                    organization,
                    known.participant(),
                    store.licenses
                            .find(Shelf.Key.of(organization, ""))
                            .orElseThrow()
                            .flex(),
                    store.environments.find(Shelf.Key.of(organization, environment)),
                    store.holders.find(holderKey(organization, holder)).orElseGet(() -> Holder.absent(holder)),
                    store.registrations.find(registrationKey(organization, environment, holder)),
                    pools);
        });
    }

    @Override
    public List<Change> add(OrganizationId organization, Environment environment) {
        return List.of(
                store.environments.insert(Shelf.Key.of(organization, environment.code()), environment),
                store.pools.update(
                        InMemoryStore.poolKey(organization, Pool.overTheLicense(Metric.ENVIRONMENTS)),
                        state -> state.used() < state.maximum(),
                        state -> state.shifted(1, 0)));
    }

    @Override
    public List<Change> register(Standing before, Holder after, Registration registration, List<PoolShift> shifts) {
        var organization = before.organization();
        var key = registrationKey(organization, registration.environment(), after.id());
        var environment = Shelf.Key.of(organization, registration.environment());
        var changes = new ArrayList<Change>();
        if (before.registration().isPresent()) {
            changes.add(store.registrations.replace(key, registration, stored -> true));
            changes.addAll(count(before, environment, 0));
        } else {
            changes.add(store.registrations.insert(key, registration));
            changes.addAll(count(before, environment, 1));
            changes.add(store.environmentMoved(environment));
        }
        changes.add(store(store, organization, before.holder(), after));
        shifts.forEach(shift -> changes.add(shift(before, shift)));
        return changes;
    }

    @Override
    public List<Change> remove(Standing before, Holder after, List<PoolShift> shifts) {
        var organization = before.organization();
        var environment = before.environment().orElseThrow().code();
        var changes = new ArrayList<Change>();
        changes.add(store.registrations.delete(registrationKey(organization, environment, after.id()), stored -> true));
        changes.addAll(count(before, Shelf.Key.of(organization, environment), -1));
        changes.add(store.environmentMoved(Shelf.Key.of(organization, environment)));
        changes.add(store(store, organization, before.holder(), after));
        shifts.forEach(shift -> changes.add(shift(before, shift)));
        return changes;
    }

    @Override
    public List<Change> keep(Standing before) {
        return before.environment()
                .filter(environment -> environment.underway().isPresent())
                .map(environment -> {
                    var changes = new ArrayList<Change>(
                            count(before, Shelf.Key.of(before.organization(), environment.code()), 0));
                    changes.add(requireUnchanged(store, before.organization(), before.holder()));
                    return changes;
                })
                .orElseGet(ArrayList::new);
    }

    static Change requireUnchanged(InMemoryStore store, OrganizationId organization, Holder before) {
        var key = holderKey(organization, before.id());
        return before.version() == 0
                ? store.holders.requireAbsent(key)
                : store.holders.update(key, unchanged(before), UnaryOperator.identity());
    }

    @Override
    public List<Environment> environments(OrganizationId organization) {
        return store.environments.of(organization.value()).toList();
    }

    @Override
    public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind) {
        return store.holders.of(organization + "#" + kind);
    }

    /** Nothing is left of a holder that is nowhere any more. */
    static Change store(InMemoryStore store, OrganizationId organization, Holder before, Holder after) {
        var key = holderKey(organization, after.id());
        var stored = new Holder(after.id(), after.spelling(), after.person(), after.presences(), after.version() + 1);
        if (before.version() == 0) {
            return store.holders.insert(key, stored);
        }
        return after.presences().isEmpty()
                ? store.holders.delete(key, unchanged(before))
                : store.holders.replace(key, stored, unchanged(before));
    }

    /** The version alone will not do: it begins anew when a holder was away. */
    private static Predicate<Holder> unchanged(Holder before) {
        return stored ->
                stored.version() == before.version() && stored.presences().equals(before.presences());
    }

    /** While a replacement is underway, what is said of a holder by itself is remembered. */
    private List<Change> count(Standing before, Shelf.Key environment, int by) {
        var underway = before.environment().flatMap(Environment::underway);
        var counted = store.environments.update(
                environment,
                stored -> stored.underway().equals(underway),
                stored -> counted(stored, before.holder().id().kind(), by));
        return underway.map(replacement -> List.of(
                        counted,
                        store.spokenFor.mark(
                                spokenForKey(
                                        before.organization(),
                                        replacement.id(),
                                        before.holder().id()),
                                before.holder().id())))
                .orElseGet(() -> List.of(counted));
    }

    static Environment counted(Environment environment, HolderId.Kind kind, int by) {
        var holders = new HashMap<>(environment.holders());
        holders.merge(kind, by, Integer::sum);
        return new Environment(environment.code(), holders, environment.reportedAt(), environment.underway());
    }

    static Shelf.Key spokenForKey(OrganizationId organization, String replacement, HolderId holder) {
        return Shelf.Key.of(organization + "#" + replacement, holder);
    }

    private Change shift(Standing before, PoolShift shift) {
        Predicate<PoolState> free = state -> !shift.takesSeats() || state.used() < state.maximum();
        Predicate<PoolState> sameFlex =
                state -> shift.pool().metric() != Metric.EMPLOYEES || state.flex() == before.flex();
        return store.pools.update(
                InMemoryStore.poolKey(before.organization(), shift.pool()),
                free.and(sameFlex),
                state -> state.shifted(shift.used(), shift.temporary()));
    }

    private Optional<Organization> organization(OrganizationId organization) {
        return store.organizations.find(Shelf.Key.of("", organization));
    }

    private Occupancy occupancy(OrganizationId organization, Pool pool) {
        var state = store.pools.find(InMemoryStore.poolKey(organization, pool)).orElseThrow();
        return new Occupancy(pool, new SeatCount(state.maximum()), state.used(), state.temporary());
    }

    private static List<Pool> pools(HolderId.Kind kind, EnvironmentCode environment) {
        return switch (kind) {
            case USER ->
                Arrays.stream(UserKind.values())
                        .map(user -> Pool.of(user.metric(), environment.type()))
                        .toList();
            case EMPLOYEE -> List.of(Pool.overTheLicense(Metric.EMPLOYEES));
            case DECLARATION -> List.of(Pool.overTheLicense(Metric.DECLARATIONS));
            case CLIENT -> List.of(Pool.of(Metric.CLIENTS, environment.type()));
        };
    }

    static Shelf.Key holderKey(OrganizationId organization, HolderId holder) {
        return Shelf.Key.of(organization + "#" + holder.kind(), holder.canonical());
    }

    static Shelf.Key registrationKey(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return Shelf.Key.of(organization + "#" + environment + "#" + holder.kind(), holder.canonical());
    }
}

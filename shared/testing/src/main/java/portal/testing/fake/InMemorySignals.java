package portal.testing.fake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.Licenses;
import portal.domain.signal.Firing;
import portal.domain.signal.SignalList;
import portal.domain.signal.SignalState;
import portal.domain.signal.Signals;
import portal.domain.signal.WatchedLicense;
import portal.domain.signal.WatchedPool;
import portal.domain.usage.Pool;

final class InMemorySignals implements Signals {
    private final InMemoryStore store;
    private final Contacts contacts;
    private final Licenses licenses;

    InMemorySignals(InMemoryStore store, Contacts contacts, Licenses licenses) {
        this.store = store;
        this.contacts = contacts;
        this.licenses = licenses;
    }

    @Override
    public WithMember<Optional<SignalState>> view(Caller.Customer caller, Set<ContactId> asked) {
        var organization = caller.organization();
        var known = asked.stream()
                .filter(contact -> contacts.find(organization, contact).isPresent())
                .collect(toUnmodifiableSet());
        return new WithMember<>(
                contacts.member(caller),
                licenses.find(organization).map(license -> new SignalState(signals(organization), license, known)));
    }

    @Override
    public Optional<WatchedLicense> find(OrganizationId organization) {
        return licenses.find(organization).map(license -> {
            var pools = Pool.all().stream()
                    .map(pool -> store.pools
                            .find(InMemoryStore.poolKey(organization, pool))
                            .orElseThrow())
                    .map(state -> new WatchedPool(state.occupancy(), state.fired(), state.falls()))
                    .toList();
            return new WatchedLicense(signals(organization), license, pools);
        });
    }

    @Override
    public List<ConditionalWrite> save(SignalList before, SignalList after) {
        var organization = after.organization();
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(
                before.version() == 0
                        ? store.signals.insert(key(organization), after)
                        : store.signals.replace(
                                key(organization), after, stored -> stored.version() == before.version()));
        for (var pool : Pool.all()) {
            var watches = after.watches(pool);
            var rearmed = watches.differences(before.watches(pool));
            if (!rearmed.isEmpty()) {
                changes.add(store.pools.update(
                        InMemoryStore.poolKey(organization, pool),
                        state -> true,
                        state -> state.withSignals(watches, without(state.fired(), rearmed), state.falls())));
            }
        }
        return changes;
    }

    private static Set<String> without(Set<String> fired, Set<String> rearmed) {
        var left = new HashSet<>(fired);
        left.removeAll(rearmed);
        return left;
    }

    @Override
    public ConditionalWrite requireUnchanged(SignalList read) {
        var key = key(read.organization());
        return read.version() == 0
                ? store.signals.requireAbsent(key)
                : store.signals.update(key, stored -> stored.version() == read.version(), UnaryOperator.identity());
    }

    @Override
    public ConditionalWrite settle(OrganizationId organization, WatchedPool read) {
        var occupancy = read.occupancy();
        var crossing = occupancy.crossing(0);
        return store.pools.update(
                InMemoryStore.poolKey(organization, occupancy.pool()),
                state -> state.fired().equals(read.fired()) && state.isCrossedAs(occupancy, crossing),
                state -> state.withSignals(state.watches(), occupancy.below(), state.falls()));
    }

    @Override
    public ConditionalWrite takeFirstFall(OrganizationId organization, WatchedPool read) {
        return store.pools.update(
                InMemoryStore.poolKey(organization, read.occupancy().pool()),
                state -> state.falls().equals(read.falls()),
                state -> state.withSignals(
                        state.watches(),
                        state.fired(),
                        state.falls().subList(1, state.falls().size())));
    }

    @Override
    public ConditionalWrite add(Firing firing) {
        return store.firings.insert(InMemoryTable.Key.of(firing.organization(), firing.id()), firing);
    }

    @Override
    public Optional<Firing> firing(OrganizationId organization, String id) {
        return store.firings.find(InMemoryTable.Key.of(organization, id));
    }

    private SignalList signals(OrganizationId organization) {
        return store.signals.find(key(organization)).orElseGet(() -> SignalList.initial(organization));
    }

    private static InMemoryTable.Key key(OrganizationId organization) {
        return InMemoryTable.Key.of(organization, "");
    }
}

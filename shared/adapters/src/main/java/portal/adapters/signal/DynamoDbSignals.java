package portal.adapters.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.adapters.access.MembershipReads;
import portal.adapters.license.LicenseItems;
import portal.adapters.license.WatchItems;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.signal.Firing;
import portal.domain.signal.SignalList;
import portal.domain.signal.SignalState;
import portal.domain.signal.Signals;
import portal.domain.signal.WatchedLicense;
import portal.domain.signal.WatchedPool;
import portal.domain.usage.Pool;
import portal.domain.usage.Watches;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores all signals of an organization in one item under a version, and with each pool the thresholds that watch it,
 * what has fired, and the falls that no mail tells of yet.
 */
public final class DynamoDbSignals implements Signals {

    private final Table table;

    public DynamoDbSignals(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<SignalState>> view(Caller.Customer caller, Set<ContactId> asked) {
        var organization = caller.organization();
        var others = new HashSet<>(asked);
        others.remove(caller.contact());
        var keys = keys(organization);
        for (var contact : others) {
            keys.add(Keys.contact(organization, contact));
        }
        return MembershipReads.with(table, caller, keys, found -> state(found, organization, asked));
    }

    @Override
    public Optional<WatchedLicense> find(OrganizationId organization) {
        var found = table.get(keys(organization));
        return LicenseItems.license(found, organization).map(license -> {
            var pools = new ArrayList<WatchedPool>();
            for (var pool : Pool.all()) {
                var item = found.companion(Keys.pool(organization, pool));
                pools.add(new WatchedPool(license.occupancy(pool), WatchItems.fired(item), WatchItems.falls(item)));
            }
            return new WatchedLicense(signals(found, organization), license, pools);
        });
    }

    @Override
    public List<ConditionalWrite> save(SignalList before, SignalList after) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(DynamoDbWrite.replace(SignalItems.item(after), before.version()));
        for (var pool : Pool.all()) {
            var watches = after.watches(pool);
            var rearmed = watches.differences(before.watches(pool));
            if (!rearmed.isEmpty()) {
                changes.add(watch(after.organization(), pool, watches, rearmed));
            }
        }
        return changes;
    }

    @Override
    public ConditionalWrite requireUnchanged(SignalList read) {
        var key = Keys.signals(read.organization());
        return read.version() == 0
                ? DynamoDbWrite.requireAbsent(key)
                : DynamoDbWrite.requirePresent(key, read.version());
    }

    @Override
    public ConditionalWrite settle(OrganizationId organization, WatchedPool read) {
        var occupancy = read.occupancy();
        var key = Keys.pool(organization, occupancy.pool());
        var below = occupancy.below();
        var settled = below.isEmpty()
                ? DynamoDbWrite.update(key, "REMOVE fired")
                : DynamoDbWrite.update(key, "SET fired = :fired").with(":fired", WatchItems.ids(below));
        var asRead = read.fired().isEmpty()
                ? settled.onlyIf("attribute_not_exists(fired)")
                : settled.onlyIf("fired = :firedBefore").with(":firedBefore", WatchItems.ids(read.fired()));
        return WatchItems.asRead(asRead, occupancy, occupancy.crossing(0));
    }

    @Override
    public ConditionalWrite takeFirstFall(OrganizationId organization, WatchedPool read) {
        var key = Keys.pool(organization, read.occupancy().pool());
        var rest = read.falls().subList(1, read.falls().size());
        var taken = rest.isEmpty()
                ? DynamoDbWrite.update(key, "REMOVE falls")
                : DynamoDbWrite.update(key, "REMOVE falls[0]");
        return taken.onlyIf("falls = :falls").with(":falls", WatchItems.falls(read.falls()));
    }

    @Override
    public ConditionalWrite add(Firing firing) {
        return DynamoDbWrite.insert(SignalItems.item(firing));
    }

    @Override
    public Optional<Firing> firing(OrganizationId organization, String id) {
        return table.get(Keys.firing(organization, id)).map(item -> SignalItems.firing(organization, id, item));
    }

    private static List<Key> keys(OrganizationId organization) {
        var keys = new ArrayList<>(LicenseItems.keys(organization));
        keys.add(Keys.signals(organization));
        return keys;
    }

    private static Optional<SignalState> state(Table.Found found, OrganizationId organization, Set<ContactId> asked) {
        var license = LicenseItems.license(found, organization);
        if (license.isEmpty()) {
            return Optional.empty();
        }
        var contacts = new HashSet<ContactId>();
        for (var contact : asked) {
            if (found.find(Keys.contact(organization, contact)).isPresent()) {
                contacts.add(contact);
            }
        }
        return Optional.of(new SignalState(signals(found, organization), license.get(), contacts));
    }

    private static SignalList signals(Table.Found found, OrganizationId organization) {
        return SignalItems.signals(organization, found.find(Keys.signals(organization)));
    }

    /** A signal that watches otherwise than before is armed. */
    private static DynamoDbWrite watch(OrganizationId organization, Pool pool, Watches watches, Set<String> rearmed) {
        var key = Keys.pool(organization, pool);
        var changed = watches.equals(Watches.initially(pool))
                ? DynamoDbWrite.update(key, "REMOVE thresholds")
                : DynamoDbWrite.update(key, "SET thresholds = :thresholds")
                        .with(":thresholds", WatchItems.thresholds(watches));
        return changed.also("DELETE fired :rearmed").with(":rearmed", WatchItems.ids(rearmed));
    }
}

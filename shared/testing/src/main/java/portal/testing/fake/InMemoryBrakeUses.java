package portal.testing.fake;

import portal.domain.access.BrakeUse;
import portal.domain.brake.BrakeUses;
import portal.domain.decision.ConditionalWrite;

final class InMemoryBrakeUses implements BrakeUses {
    private final InMemoryStore store;

    InMemoryBrakeUses(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public BrakeUse find(BrakeUse.Id id) {
        return store.brakeUse(id);
    }

    @Override
    public ConditionalWrite update(BrakeUse use) {
        var key = InMemoryStore.key(use.id());
        return use.version() == 0
                ? store.brakeUses.insert(key, use.next())
                : store.brakeUses.replace(key, use.next(), stored -> stored.version() == use.version());
    }
}

package portal.testing.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import portal.domain.decision.ConditionalWrite;
import portal.domain.secondfactor.DueReset;
import portal.domain.secondfactor.DueResets;

final class InMemoryDueResets implements DueResets {
    private final InMemoryStore store;

    InMemoryDueResets(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public ConditionalWrite add(DueReset due) {
        return store.dueResets.insert(key(due), due);
    }

    @Override
    public List<DueReset> until(Instant now) {
        return store.dueResets
                .all()
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(DueReset::at))
                .toList();
    }

    @Override
    public ConditionalWrite remove(DueReset due) {
        return store.dueResets.clear(key(due));
    }

    private static InMemoryTable.Key key(DueReset due) {
        return InMemoryTable.Key.of("", due.at() + "#" + due.organization() + "#" + due.contact());
    }
}

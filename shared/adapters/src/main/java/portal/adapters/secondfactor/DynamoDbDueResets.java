package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.secondfactor.DueReset;
import portal.domain.secondfactor.DueResets;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/** Stores when waiting resets take effect in one partition, in the order of their moments. Few wait at a time. */
public final class DynamoDbDueResets implements DueResets {

    private final Table table;

    public DynamoDbDueResets(Table table) {
        this.table = table;
    }

    @Override
    public ConditionalWrite add(DueReset due) {
        return DynamoDbWrite.insert(Item.at(key(due))
                .text("organization", due.organization())
                .text("contact", due.contact())
                .text("at", due.at())
                .build());
    }

    @Override
    public List<DueReset> until(Instant now) {
        return table.stream(Keys.DUE_RESETS)
                .map(DynamoDbDueResets::due)
                .takeWhile(due -> !due.at().isAfter(now))
                .toList();
    }

    @Override
    public ConditionalWrite remove(DueReset due) {
        return DynamoDbWrite.clear(key(due));
    }

    private static Key key(DueReset due) {
        return Keys.dueReset(due.organization(), due.contact(), due.at());
    }

    private static DueReset due(Item item) {
        return new DueReset(
                new OrganizationId(item.text("organization")), new ContactId(item.text("contact")), item.instant("at"));
    }
}

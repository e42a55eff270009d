package portal.adapters.incident;

import java.util.ArrayList;
import java.util.Optional;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.StatusChange;
import portal.domain.incident.StatusHistory;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;

/** Stores the history of an incident's status in one item. The first change makes the item. */
final class StatusItems {

    private static final String VERSION = "version";
    private static final String CHANGES = "changes";

    private StatusItems() {}

    static DynamoDbWrite replace(Key key, StatusHistory after) {
        var item = Item.at(key)
                .number(VERSION, after.version())
                .list(CHANGES, after.changes(), StatusItems::item)
                .build();
        return DynamoDbWrite.replace(item, after.version() - 1);
    }

    static StatusHistory history(Optional<Item> item) {
        if (item.isEmpty()) {
            return StatusHistory.NONE;
        }
        var changes = new ArrayList<StatusChange>();
        for (var change : item.get().list(CHANGES)) {
            changes.add(change(change));
        }
        return new StatusHistory(changes, item.get().longNumber(VERSION));
    }

    private static Item.Builder item(StatusChange change) {
        return AuthorItems.with(Item.nested(), change.by())
                .text("incidentStatus", change.status())
                .text("reason", change.reason())
                .text("at", change.at());
    }

    private static StatusChange change(Item item) {
        return new StatusChange(
                item.constant("incidentStatus", IncidentStatus.class),
                AuthorItems.author(item),
                item.optionalText("reason"),
                item.instant("at"));
    }
}

package portal.platform.store;

import java.util.Optional;
import portal.domain.access.BrakeUse;
import portal.domain.brake.BrakeUses;
import portal.domain.decision.ConditionalWrite;

/**
 * Stores the use of each brake in one item, for each contact or organization. The store deletes it some days after it
 * expires, so its moments tell what still counts.
 */
public final class DynamoDbBrakeUses implements BrakeUses {

    private static final String USED = "used";
    private static final String WINDOW_ENDS = "windowEnds";
    private static final String UNDERWAY_SINCE = "underwaySince";
    private static final String TOLD_AT = "toldAt";
    private static final String VERSION = "version";

    private final Table table;

    public DynamoDbBrakeUses(Table table) {
        this.table = table;
    }

    @Override
    public BrakeUse find(BrakeUse.Id id) {
        return use(id, table.get(PlatformKeys.brakeUse(id)));
    }

    @Override
    public ConditionalWrite update(BrakeUse use) {
        var item = Item.at(PlatformKeys.brakeUse(use.id()))
                .number(USED, use.used())
                .text(WINDOW_ENDS, use.windowEnds())
                .text(UNDERWAY_SINCE, use.underwaySince())
                .text(TOLD_AT, use.toldAt())
                .number(VERSION, use.next().version())
                .expires(use.expires())
                .build();
        return DynamoDbWrite.replace(item, use.version());
    }

    /** @param stored the item at the key of this use; empty when there is none */
    public static BrakeUse use(BrakeUse.Id id, Optional<Item> stored) {
        return stored.isPresent() ? use(id, stored.get()) : BrakeUse.none(id);
    }

    private static BrakeUse use(BrakeUse.Id id, Item item) {
        return new BrakeUse(
                id,
                item.number(USED),
                item.instant(WINDOW_ENDS),
                item.optionalInstant(UNDERWAY_SINCE),
                item.optionalInstant(TOLD_AT),
                item.longNumber(VERSION));
    }
}

package portal.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import portal.domain.decision.Receipt;
import portal.domain.decision.Receipts;

/** Reads the answers that {@link DynamoDbTransactions} commits. */
public final class DynamoDbReceipts implements Receipts {

    private final Table table;
    private final Clock clock;

    public DynamoDbReceipts(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Receipt> find(Receipt asked) {
        var stored = table.get(PlatformKeys.receipt(asked));
        return stored.map(item -> receipt(asked, item))
                .filter(first ->
                        first.expires().getEpochSecond() >= clock.instant().getEpochSecond());
    }

    /** @param item what is kept under the key of the receipt that was asked for */
    static Receipt receipt(Receipt asked, Item item) {
        return new Receipt(
                asked.organization(),
                asked.key(),
                item.text("fingerprint"),
                item.text("answer"),
                Instant.ofEpochSecond(item.longNumber(Item.EXPIRES)));
    }
}

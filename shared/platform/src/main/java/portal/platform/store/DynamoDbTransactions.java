package portal.platform.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Receipt;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Commits changes with one TransactWriteItems. Each commit has its own token, so that a retry by the SDK after a lost
 * response has no second effect. Only an entry that counts is updated without one
 * ({@link DynamoDbWrite#insertOrCount}).
 */
public final class DynamoDbTransactions implements Transactions {

    private static final String CONDITION = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private static final int SERVER_ERROR = 500;
    private static final String REFUSED = "Status Code: 4";

    private final Table table;
    private final Clock clock;
    private final Supplier<UUID> tokens;

    /** @param tokens makes a token for each commit */
    public DynamoDbTransactions(Table table, Clock clock, Supplier<UUID> tokens) {
        this.table = table;
        this.clock = clock;
        this.tokens = tokens;
    }

    @Override
    public Commit commit(List<ConditionalWrite> changes, Optional<Receipt> receipt) {
        var writes = new ArrayList<DynamoDbWrite>();
        if (receipt.isPresent()) {
            writes.add(write(receipt.get()));
        }
        for (var change : changes) {
            writes.add((DynamoDbWrite) change);
        }
        if (writes.isEmpty()) {
            return new Commit.Committed();
        }
        try {
            write(writes);
            return new Commit.Committed();
        } catch (TransactionConflictException e) {
            return new Commit.Conflicted();
        } catch (TransactionCanceledException e) {
            return explain(e, receipt);
        } catch (TransactionInProgressException e) {
            throw new CommitUnknown("The store is still at a commit", e);
        } catch (DynamoDbException e) {
            throw notCommitted(e);
        } catch (SdkException | Table.ConnectionTaken e) {
            throw new CommitUnknown("The store did not answer a commit", e);
        }
    }

    private void write(List<DynamoDbWrite> writes) {
        var alone = writes.size() == 1 ? writes.getFirst().alone(table.name()) : Optional.<UpdateItemRequest>empty();
        if (alone.isPresent()) {
            Table.connected(() -> table.client().updateItem(alone.get()));
        } else {
            var request = request(writes);
            Table.connected(() -> table.client().transactWriteItems(request));
        }
    }

    /**
     * It is certain that nothing was written only if every attempt was refused. The client reports the attempts before
     * the last one only as text.
     */
    private static RuntimeException notCommitted(DynamoDbException last) {
        return last.statusCode() < SERVER_ERROR && areRefused(last.getSuppressed())
                ? new StoreUnavailable("The store refused a commit", last)
                : new CommitUnknown("The store did not answer every attempt at a commit", last);
    }

    private static boolean areRefused(Throwable... attempts) {
        for (var attempt : attempts) {
            if (!String.valueOf(attempt.getMessage()).contains(REFUSED)) {
                return false;
            }
        }
        return true;
    }

    private TransactWriteItemsRequest request(List<DynamoDbWrite> writes) {
        var items = new ArrayList<TransactWriteItem>(writes.size());
        for (var write : writes) {
            items.add(write.toTransactWriteItem(table.name()));
        }
        return TransactWriteItemsRequest.builder()
                .transactItems(items)
                .clientRequestToken(tokens.get().toString())
                .build();
    }

    private DynamoDbWrite write(Receipt receipt) {
        var item = Item.at(PlatformKeys.receipt(receipt))
                .text("fingerprint", receipt.fingerprint())
                .text("answer", receipt.answer())
                .expires(receipt.expires())
                .build();
        return DynamoDbWrite.insertOverExpired(item, clock.instant().getEpochSecond());
    }

    private static Commit explain(TransactionCanceledException canceled, Optional<Receipt> receipt) {
        var reasons = canceled.cancellationReasons();
        if (receipt.isPresent()
                && !reasons.isEmpty()
                && CONDITION.equals(reasons.getFirst().code())) {
            return new Commit.AlreadyAnswered(DynamoDbReceipts.receipt(
                    receipt.get(), new Item(reasons.getFirst().item())));
        }
        if (hasAny(reasons, CONDITION) || hasAny(reasons, CONFLICT)) {
            return new Commit.Conflicted();
        }
        if (hasAny(reasons, "ValidationError")) {
            throw new IllegalStateException("The store cannot carry out a change", canceled);
        }
        throw notCommitted(canceled);
    }

    private static boolean hasAny(List<CancellationReason> reasons, String code) {
        for (var reason : reasons) {
            if (code.equals(reason.code())) {
                return true;
            }
        }
        return false;
    }
}

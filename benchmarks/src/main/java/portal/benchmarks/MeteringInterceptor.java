package portal.benchmarks;

import java.util.List;
import portal.benchmarks.Meter.Usage;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Lets the store report the consumed capacity of every request. The SDK finds this class by a resource on the class
 * path, so the functions run unchanged.
 *
 * <p>In two cases DynamoDB Local reports less than DynamoDB charges: it reports only one write of a transaction, and
 * leaves out the keys of a batch that were not found. DynamoDB's documented rules are applied there.
 */
public final class MeteringInterceptor implements ExecutionInterceptor {

    private static final int KILOBYTE = 1024;
    private static final ReturnConsumedCapacity ASKED = ReturnConsumedCapacity.TOTAL;

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case BatchGetItemRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            case GetItemRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            case QueryRequest it -> it.toBuilder().returnConsumedCapacity(ASKED).build();
            case PutItemRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            case UpdateItemRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            case DeleteItemRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            case TransactWriteItemsRequest it ->
                it.toBuilder().returnConsumedCapacity(ASKED).build();
            default -> context.request();
        };
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Meter.add(new Usage(1, 0, 0, 0));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Meter.add(usage(context.request(), context.response()));
    }

    private static Usage usage(SdkRequest request, SdkResponse response) {
        return switch (response) {
            case BatchGetItemResponse it ->
                read(units(it.consumedCapacity()) + notFound((BatchGetItemRequest) request, it));
            case GetItemResponse it -> read(units(List.of(it.consumedCapacity())));
            case QueryResponse it -> read(units(List.of(it.consumedCapacity())));
            case PutItemResponse it -> written(units(List.of(it.consumedCapacity())));
            case UpdateItemResponse it -> written(units(List.of(it.consumedCapacity())));
            case DeleteItemResponse it -> written(units(List.of(it.consumedCapacity())));
            case TransactWriteItemsResponse _ -> committed((TransactWriteItemsRequest) request);
            default -> Usage.NONE;
        };
    }

    private static Usage read(double units) {
        return new Usage(0, 0, units, 0);
    }

    private static Usage written(double units) {
        return new Usage(0, 0, 0, units);
    }

    private static Usage committed(TransactWriteItemsRequest request) {
        return new Usage(
                0,
                1,
                0,
                request.transactItems().stream()
                        .mapToInt(MeteringInterceptor::units)
                        .sum());
    }

    /**
     * Two units for each started kilobyte. Items that are updated, deleted or checked are not in the request; they are
     * smaller than one kilobyte.
     */
    private static int units(TransactWriteItem write) {
        return write.put() == null
                ? 2
                : 2 * Math.ceilDiv(ItemSize.of(write.put().item()), KILOBYTE);
    }

    /** A strongly consistent read of a missing item costs the minimum of a read. */
    private static int notFound(BatchGetItemRequest request, BatchGetItemResponse response) {
        var asked = request.requestItems().values().stream()
                .mapToInt(keys -> keys.keys().size())
                .sum();
        var found = response.responses().values().stream().mapToInt(List::size).sum();
        var unprocessed = response.unprocessedKeys().values().stream()
                .mapToInt(keys -> keys.keys().size())
                .sum();
        return asked - found - unprocessed;
    }

    private static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}

package portal.local.aws.store;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portal.local.aws.rights.Rights;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * The engine, asked only for what the caller has a right to. A transaction needs the right to each of its members:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 *
 * <p>The engine answers a transaction when its commit is in a queue. Here the answer waits for the commit, by a request
 * behind it in the same queue, when data is kept.
 */
final class StoreRequests extends LocalDynamoDBRequestHandler {
    private static final int NO_AUTHORITY = 0;

    private final Rights rights;
    private final boolean kept;

    /** @param folder where the data is kept, or null for memory */
    StoreRequests(@Nullable String folder, Rights rights) {
        super(NO_AUTHORITY, folder == null, folder, true, false);
        this.rights = rights;
        this.kept = folder != null;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String caller, String region, TransactWriteItemsRequest request) {
        request.transactItems().stream().flatMap(StoreRequests::actions).forEach(action -> require(caller, action));
        TransactWriteItemsResponse answer = super.transactWriteItems(caller, region, request);
        if (kept) {
            super.listTables(
                    caller, region, ListTablesRequest.builder().limit(1).build());
        }
        return answer;
    }

    private static Stream<String> actions(TransactWriteItem member) {
        return Stream.of(
                        member.put() == null ? "" : "PutItem",
                        member.update() == null ? "" : "UpdateItem",
                        member.delete() == null ? "" : "DeleteItem",
                        member.conditionCheck() == null ? "" : "ConditionCheckItem")
                .filter(action -> !action.isEmpty());
    }

    @Override
    public BatchGetItemResponse batchGetItem(String caller, String region, BatchGetItemRequest request) {
        require(caller, "BatchGetItem");
        return super.batchGetItem(caller, region, request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(String caller, String region, BatchWriteItemRequest request) {
        require(caller, "BatchWriteItem");
        return super.batchWriteItem(caller, region, request);
    }

    @Override
    public DeleteItemResponse deleteItem(String caller, String region, DeleteItemRequest request) {
        require(caller, "DeleteItem");
        return super.deleteItem(caller, region, request);
    }

    @Override
    public GetItemResponse getItem(String caller, String region, GetItemRequest request) {
        require(caller, "GetItem");
        return super.getItem(caller, region, request);
    }

    @Override
    public PutItemResponse putItem(String caller, String region, PutItemRequest request) {
        require(caller, "PutItem");
        return super.putItem(caller, region, request);
    }

    @Override
    public QueryResponse query(String caller, String region, QueryRequest request) {
        require(caller, "Query");
        return super.query(caller, region, request);
    }

    @Override
    public ScanResponse scan(String caller, String region, ScanRequest request) {
        require(caller, "Scan");
        return super.scan(caller, region, request);
    }

    @Override
    public TransactGetItemsResponse transactGetItems(String caller, String region, TransactGetItemsRequest request) {
        require(caller, "GetItem");
        return super.transactGetItems(caller, region, request);
    }

    @Override
    public UpdateItemResponse updateItem(String caller, String region, UpdateItemRequest request) {
        require(caller, "UpdateItem");
        return super.updateItem(caller, region, request);
    }

    private void require(String caller, String action) {
        if (!rights.allows(caller, "dynamodb:" + action)) {
            throw AWSExceptionFactory.buildAWSException(
                    AmazonServiceExceptionType.ACCESS_DENIED_EXCEPTION,
                    caller + " is not authorized to perform: dynamodb:" + action);
        }
    }
}

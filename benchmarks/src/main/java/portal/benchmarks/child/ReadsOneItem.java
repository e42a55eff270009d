package portal.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import portal.platform.store.DynamoDbClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The control for a cold start: the least that a function on DynamoDB can do, wired by hand. */
public final class ReadsOneItem implements RequestStreamHandler {

    private final DynamoDbClient client = DynamoDbClients.of(System.getenv());

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var key = Map.of("pk", AttributeValue.fromS("nobody"), "sk", AttributeValue.fromS("nobody"));
        var found = client.getItem(
                get -> get.tableName(System.getenv("TABLE_NAME")).key(key).consistentRead(true));
        answer.write("{\"statusCode\":200,\"body\":\"%s\"}"
                .formatted(found.hasItem())
                .getBytes(UTF_8));
    }
}

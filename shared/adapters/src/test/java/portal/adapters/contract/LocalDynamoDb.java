package portal.adapters.contract;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import portal.platform.aws.AwsEnvironment;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.Key;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** AWS's own DynamoDB engine behind HTTP on a free loopback port, one for all tests, and a table for each of them. */
public final class LocalDynamoDb {
    private static final Logger NATIVE_ENGINE = Logger.getLogger("com.almworks.sqlite4java");
    private static final Server SERVER = start();
    private static final DynamoDbClient CLIENT = DynamoDbClients.of(environment());
    private static final DynamoDbClient PATIENT =
            new AwsEnvironment(environment()).client(DynamoDbClient.builder(), "DYNAMODB", Duration.ofSeconds(30), 3);
    private static final AtomicInteger TABLES = new AtomicInteger();

    private LocalDynamoDb() {}

    public static Map<String, String> environment() {
        var port = ((ServerConnector) SERVER.getConnectors()[0]).getLocalPort();
        return Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB",
                        URI.create("http://127.0.0.1:" + port).toString());
    }

    static DynamoDbClient client() {
        return CLIENT;
    }

    /** An empty table with the keys of the real one. */
    public static Table emptyTable() {
        var name = "portal-" + TABLES.incrementAndGet();
        try {
            PATIENT.createTable(CreateTableRequest.builder()
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(Key.PARTITION), text(Key.SORT))
                    .keySchema(key(Key.PARTITION, KeyType.HASH), key(Key.SORT, KeyType.RANGE))
                    .build());
        } catch (ResourceInUseException e) {
            // The name is unique, so an earlier try made the table. Its answer came too late on a busy machine.
        }
        return new Table(CLIENT, name);
    }

    /** The same table, with a client that waits as long as a busy machine may need. */
    public static Table patiently(Table table) {
        return new Table(PATIENT, table.name());
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static Server start() {
        quieten();
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setStopTimeout(0);
        try {
            var engine = new LocalDynamoDBRequestHandler(0, true, null, true, false);
            server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(engine, null), "/"));
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The local DynamoDB does not start", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
    }

    private static void quieten() {
        System.setProperty("org.eclipse.jetty.LEVEL", "WARN");
        System.setProperty("log4j2.level", "OFF");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        NATIVE_ENGINE.setLevel(Level.OFF);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The local DynamoDB does not stop", e);
        }
    }
}

package portal.local.aws.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** AWS's own DynamoDB engine in this process, behind HTTP on loopback so that clients run their whole pipeline. */
public final class EmbeddedStore implements AutoCloseable {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private EmbeddedStore(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /**
     * @param folder the folder for the data, or null for memory
     * @param rights what callers may ask for
     * @throws IOException when the engine cannot start
     */
    public static EmbeddedStore start(@Nullable Path folder, Rights rights) throws IOException {
        QuietLogs.install();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setStopTimeout(0);
        try {
            LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(
                    new StoreRequests(folder == null ? null : folder.toString(), rights), null);
            server.setHandler(new ContextHandler(handler, "/"));
            server.start();
            return new EmbeddedStore(server, handler);
        } catch (Exception e) {
            throw new IOException("The embedded store does not start", e);
        }
    }

    /** Creates the tables that do not exist yet, and returns whether there were any. */
    public boolean create(List<TableDefinition> tables) {
        try (DynamoDbClient client = client()) {
            return Tables.create(client, tables);
        }
    }

    public URI endpoint() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public DynamoDbStreamsClient streams() {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Stops at once; with a folder, everything written is on disk. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
            handler.close();
        } catch (Exception e) {
            throw new IOException("The embedded store does not stop", e);
        }
    }
}

package portal.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import portal.local.LocalPortal;
import portal.local.Options;
import portal.local.aws.tokens.TokenIssuer;
import portal.platform.store.Table;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One portal with the packaged functions, on a free port, for all end-to-end tests. Each test uses its own
 * organization, or only reads the demo's.
 */
public final class SharedPortal implements BeforeAllCallback {

    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();
    private static final Set<String> TESTS = ConcurrentHashMap.newKeySet();

    /** Tests do more in a minute than people in an hour. A test of the brakes has a portal of its own. */
    private static final Map<String, String> LOOSE_BRAKES = Map.of(
            "InvitationsPerHour", "10000",
            "AddressChangesPerHour", "1000",
            "SecondFactorResetsPerHour", "1000",
            "AnalysesPerDay", "1000",
            "LicenseRequestsPerDay", "1000",
            "IncidentsPerHour", "10000",
            "MessagesPerHour", "10000");

    /** Closed by JUnit when all tests are done. */
    private record Running(LocalPortal portal) implements AutoCloseable {

        static Running start() {
            try {
                return new Running(LocalPortal.start(
                        Options.forTests(Path.of("..").toRealPath()).withDemo().withParameters(LOOSE_BRAKES)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            portal.close();
        }
    }

    private static LocalPortal portal;

    @Override
    public void beforeAll(ExtensionContext context) {
        TESTS.add(context.getRequiredTestClass().getSimpleName());
        portal = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .portal();
    }

    /** What functions called so far, by function. */
    static Map<String, Set<String>> used() {
        return portal.rights().used();
    }

    /** The tests that used the portal so far, by simple name. */
    static Set<String> testsSoFar() {
        return Set.copyOf(TESTS);
    }

    /** Signs tokens with the key of the portal. */
    static TokenIssuer tokens() {
        return portal.tokens();
    }

    /** Everything that is stored. */
    static Set<Map<String, AttributeValue>> items() {
        try (var client = store()) {
            return client.scanPaginator(scan -> scan.tableName("Table")).items().stream()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The table, for a use case that a test runs itself. Close its client. */
    static Table table() {
        return new Table(store(), "Table");
    }

    public static PortalClient client() {
        return new PortalClient(portal.url());
    }

    /** Waits for everything that follows from the requests so far, such as mails. */
    static void settle() {
        try {
            portal.awaitIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id of the latest snapshot run of the organization. The API returns it only for a run that takes long. */
    static String latestSnapshotRun(String organization) {
        try (var client = store()) {
            var partition = AttributeValue.fromS("ORGANIZATION#" + organization + "#REPLACEMENTS");
            return client.query(query -> query.tableName("Table")
                            .keyConditionExpression("pk = :partition")
                            .expressionAttributeValues(Map.of(":partition", partition))
                            .scanIndexForward(false)
                            .limit(1))
                    .items()
                    .getFirst()
                    .get("sk")
                    .s();
        }
    }

    /** Gives a contact an address that the portal takes no more, as one that was added before it was refused has. */
    static void keepAddress(String organization, String contact, String address) {
        try (var client = store()) {
            client.updateItem(update -> update.tableName("Table")
                    .key(Map.of(
                            "pk", AttributeValue.fromS("ORGANIZATION#" + organization + "#CONTACTS"),
                            "sk", AttributeValue.fromS(contact)))
                    .updateExpression("SET email = :address")
                    .expressionAttributeValues(Map.of(":address", AttributeValue.fromS(address))));
            client.putItem(put -> put.tableName("Table")
                    .item(Map.of(
                            "pk", AttributeValue.fromS("ORGANIZATION#" + organization + "#EMAILS"),
                            "sk", AttributeValue.fromS(address.toLowerCase(Locale.ROOT)),
                            "contact", AttributeValue.fromS(contact))));
        }
    }

    /** Makes the contact, if an administrator, one from before appointments were recorded. */
    static void appointLongAgo(String organization, String contact) {
        try (var client = store()) {
            client.updateItem(update -> update.tableName("Table")
                    .key(Map.of(
                            "pk", AttributeValue.fromS("ORGANIZATION#" + organization + "#CONTACTS"),
                            "sk", AttributeValue.fromS(contact)))
                    .updateExpression("REMOVE appointedAt, appointedBy"));
        }
    }

    private static DynamoDbClient store() {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        return DynamoDbClient.builder()
                .endpointOverride(portal.storeEndpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Registers an organization with the administrator {@code boss} and no granted numbers. Returns its id. */
    static String organization() {
        var id = "org-" + ORGANIZATIONS.incrementAndGet();
        var answer = client().backOffice().put("/organizations/" + id, """
                {"name": "Organization %s", "participant": "12345", "edition": "STANDARD", "flex": false,
                 "incidentManagerLimit": 1,
                 "administrator": {"id": "boss", "name": "Bo Baas", "email": "boss@%s.example", "language": "nl"}}
                """.formatted(id, id));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return id;
    }
}

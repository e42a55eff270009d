package portal.local.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class StoreRequestsTest {
    private static final TableDefinition TABLE = new TableDefinition(
            "Things",
            List.of(new TableDefinition.Attribute("pk", "S")),
            List.of(new TableDefinition.Key("pk", "HASH")),
            List.of(),
            "",
            "");

    @TempDir
    Path folder;

    private final Rights rights = new Rights();
    private EmbeddedStore store;

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(folder, rights);
        store.create(List.of(TABLE));
        rights.grant(List.of(function("Writer", "dynamodb:PutItem"), function("Checker", "dynamodb:Query")));
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
    }

    /** Another connection to the file sees only what is committed, as does a portal after a kill. */
    @Test
    void answersATransactionAfterItsCommit() throws Exception {
        SQLiteConnection other = new SQLiteConnection(file().toFile());
        other.openReadonly();
        try (DynamoDbClient client = client("local")) {
            for (int i = 1; i <= 100; i++) {
                put(client, "thing-" + i);
                assertThat(rows(other)).isEqualTo(i);
            }
        } finally {
            other.dispose();
        }
    }

    @Test
    void letsAFunctionCallOnlyWhatItsPolicyAllows() {
        try (DynamoDbClient writer = client("Writer");
                DynamoDbClient checker = client("Checker")) {
            put(writer, "thing");
            assertThatThrownBy(() -> put(checker, "thing"))
                    .isInstanceOfSatisfying(DynamoDbException.class, refused -> assertThat(
                                    refused.awsErrorDetails().errorCode())
                            .isEqualTo("AccessDeniedException"));
            assertThatThrownBy(() -> writer.scan(scan -> scan.tableName("Things")))
                    .hasMessageContaining("dynamodb:Scan");
        }
        assertThat(rights.used())
                .isEqualTo(Map.of(
                        "Writer", Set.of("dynamodb:PutItem", "dynamodb:Scan"), "Checker", Set.of("dynamodb:PutItem")));
    }

    private static void put(DynamoDbClient client, String id) {
        TransactWriteItem member = TransactWriteItem.builder()
                .put(put -> put.tableName("Things").item(Map.of("pk", AttributeValue.fromS(id))))
                .build();
        client.transactWriteItems(write -> write.transactItems(member));
    }

    private static int rows(SQLiteConnection connection) throws Exception {
        SQLiteStatement count = connection.prepare("SELECT count(*) FROM \"Things\"");
        try {
            count.step();
            return count.columnInt(0);
        } finally {
            count.dispose();
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private DynamoDbClient client(String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(store.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static FunctionDefinition function(String name, String right) {
        return new FunctionDefinition(
                name,
                Path.of("none"),
                "none",
                Map.of(),
                Duration.ofSeconds(1),
                List.of(),
                List.of(),
                List.of(),
                0,
                "",
                Set.of(right),
                Optional.empty());
    }
}

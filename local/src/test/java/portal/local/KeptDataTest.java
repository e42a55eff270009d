package portal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.local.portal.people.People.Person;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeptDataTest {
    private static final Map<String, AttributeValue> ITEM =
            Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

    @TempDir
    Path root;

    @TempDir
    Path data;

    @Test
    void survivesARestart() throws IOException {
        try (LocalPortal portal = start(0);
                DynamoDbClient client = client(portal)) {
            client.putItem(put -> put.tableName("Store").item(ITEM));
            portal.people().add(new Person("acme", "c1", "Carla", List.of("EMPLOYEE")));
        }
        try (LocalPortal portal = start(0);
                DynamoDbClient client = client(portal)) {
            assertThat(client.getItem(get -> get.tableName("Store").key(ITEM)).item())
                    .isEqualTo(ITEM);
        }
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasKilled() throws IOException {
        try (LocalPortal portal = start(0);
                DynamoDbClient client = client(portal)) {
            client.putItem(put -> put.tableName("Store").item(ITEM));
            portal.people().add(new Person("acme", "c1", "Carla", List.of("EMPLOYEE")));
        }
        Path foreign = Files.createFile(data.resolve("notes.txt"));
        Files.createFile(data.resolve(FirstStart.MARKER));
        Files.writeString(data.resolve("people.json"), "[{\"organization\": \"ac");

        try (LocalPortal portal = start(0);
                DynamoDbClient client = client(portal)) {
            assertThat(client.getItem(get -> get.tableName("Store").key(ITEM)).hasItem())
                    .isFalse();
            client.putItem(put -> put.tableName("Store").item(ITEM));
        }
        try (LocalPortal portal = start(0);
                DynamoDbClient client = client(portal)) {
            assertThat(client.getItem(get -> get.tableName("Store").key(ITEM)).hasItem())
                    .isTrue();
        }
        assertThat(foreign).exists();
    }

    @Test
    void marksAFirstStartUntilItsEnd() throws IOException {
        FirstStart killed = FirstStart.in(data);
        assertThat(data.resolve(FirstStart.MARKER)).exists();
        killed.end();
        assertThat(data.resolve(FirstStart.MARKER)).doesNotExist();

        Files.createDirectory(data.resolve("store"));
        FirstStart.in(data);
        assertThat(data.resolve(FirstStart.MARKER)).doesNotExist();
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (LocalPortal first = start(0)) {
            Options second = new Options(root, first.url().getPort(), null, true);
            assertThatThrownBy(() -> LocalPortal.start(second)).isInstanceOf(BindException.class);
        }
    }

    @Test
    void refusesAFolderThatAnotherPortalUses() throws IOException {
        DataFolder first = DataFolder.claim(data);
        assertThatThrownBy(() -> DataFolder.claim(data)).hasMessageContaining("in use");
        first.close();
        DataFolder.claim(data).close();
    }

    private LocalPortal start(int port) throws IOException {
        return LocalPortal.start(new Options(Fixture.layOut(root), port, data, true));
    }

    private static DynamoDbClient client(LocalPortal portal) {
        return DynamoDbClient.builder()
                .endpointOverride(portal.storeEndpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}

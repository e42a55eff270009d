package portal.local.aws.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OutboxTest extends RunningPortal {
    @Test
    void deliversAnEventRowAsEventBridgeWould() throws Exception {
        String id = put("EVENT", "Happened", "say \"hi\" <&>");
        portal.awaitIdle();
        JsonNode event = deliveries(id).getFirst();
        assertThat(event.path("detail"))
                .isEqualTo(JsonNodes.object().put("id", id).put("subject", "about say \"hi\" <&>"));
        assertThat(event.path("source").asText()).isEqualTo("portal");
        assertThat(event.path("detail-type").asText()).isEqualTo("Happened");
        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
    }

    @Test
    void deliversOnlyWhatThePipeAndARuleLetThrough() throws Exception {
        String noEvent = put("AUDIT", "Happened", "x");
        String noRule = put("EVENT", "SomethingElse", "x");
        String otherBus = put("EVENT", "ToldElsewhere", "x");
        String wanted = put("EVENT", "Happened", "x");
        portal.awaitIdle();
        assertThat(deliveries(wanted)).hasSize(1);
        assertThat(deliveries(noEvent)).isEmpty();
        assertThat(deliveries(noRule)).isEmpty();
        assertThat(deliveries(otherBus)).isEmpty();
    }

    @Test
    void deliversEachOfManyEventsOnce() throws Exception {
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(i -> put("EVENT", "Happened", "many"))
                .toList();
        portal.awaitIdle();
        for (String id : ids) {
            assertThat(deliveries(id)).hasSize(1);
        }
    }

    @Test
    void triesAgainAndKeepsWhatFinallyFails() throws Exception {
        String id = put("EVENT", "Happened", "poison");
        portal.awaitIdle();
        assertThat(deliveries(id)).hasSize(2);
        JsonNode failures = JsonNodes.read(send(request("/local/failures")).body());
        assertThat(failures).anySatisfy(failure -> {
            assertThat(failure.path("queue").asText()).isEqualTo("RecordFailures");
            assertThat(failure.path("function").asText()).isEqualTo("RecordFunction");
            assertThat(failure.path("attempts").asInt()).isEqualTo(2);
            assertThat(failure.at("/event/detail/id").asText()).isEqualTo(id);
        });
    }

    @Test
    void deliversWithinASecondWithoutBeingAsked() throws Exception {
        put("EVENT", "Happened", "first, which loads the function");
        portal.awaitIdle();
        Instant begun = Instant.now();
        String id = put("EVENT", "Happened", "second");
        while (deliveries(id).isEmpty()) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
            Thread.sleep(10);
        }
    }

    private List<JsonNode> deliveries(String id) throws IOException {
        Path records = root.resolve("records");
        if (!Files.exists(records)) {
            return List.of();
        }
        return Files.readAllLines(records).stream()
                .filter(line -> line.contains(id))
                .map(JsonNodes::read)
                .toList();
    }

    private String put(String kind, String type, String subject) {
        String id = UUID.randomUUID().toString();
        try (DynamoDbClient client = client()) {
            client.putItem(put -> put.tableName("Store")
                    .item(Map.of(
                            "pk", AttributeValue.fromS(id),
                            "sk", AttributeValue.fromS("event"),
                            "kind", AttributeValue.fromS(kind),
                            "type", AttributeValue.fromS(type),
                            "id", AttributeValue.fromS(id),
                            "subject", AttributeValue.fromS(subject))));
        }
        return id;
    }

    private DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(portal.storeEndpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}

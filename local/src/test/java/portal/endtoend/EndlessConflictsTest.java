package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.Functions;
import portal.local.aws.rights.Rights;
import portal.local.aws.store.EmbeddedStore;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What the packaged functions answer when every transaction conflicts: nobody waits forever. */
class EndlessConflictsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRANTED = """
            {"granted": [{"metric": "ENVIRONMENTS", "maximum": 12}, {"metric": "PROFIT_USERS", "maximum": 50},
                         {"metric": "INSITE_USERS", "maximum": 50}, {"metric": "EMPLOYEES", "maximum": 100}]}
            """;

    private static Path root;
    private static Template template;
    private static EmbeddedStore store;
    private static ConflictingStore conflicting;

    @BeforeAll
    static void openAnOrganization() throws Exception {
        root = Path.of("..").toRealPath();
        template = TemplateReader.read(root.resolve("template.yaml"), Map.of("PortalUrl", "http://localhost"));
        store = EmbeddedStore.start(null, new Rights());
        store.create(template.tables());
        conflicting = new ConflictingStore(store.endpoint());
        try (var functions = functions(store.endpoint())) {
            assertThat(status(
                            request(functions, "ManageOrganizationsFunction", sample("manage-organizations-register"))))
                    .isEqualTo(201);
            var grant = sample("manage-organizations-grant").put("body", GRANTED);
            assertThat(status(request(functions, "ManageOrganizationsFunction", grant)))
                    .isEqualTo(204);
            assertThat(status(request(functions, "ManageEnvironmentsFunction", sample("manage-environments-add"))))
                    .isEqualTo(200);
        }
    }

    @AfterAll
    static void close() throws IOException {
        conflicting.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MutateLicenseFunction, mutate-license-raise, 201",
        "ClaimSeatsFunction, claim-seats-user, 200",
        "ManageEnvironmentsFunction, manage-environments-snapshot, 200"
    })
    void asksToTryAgainLaterAndWritesNothing(String function, String sample, int otherwise) throws Exception {
        var before = items();
        var conflicts = conflicting.conflicts();

        JsonNode answer;
        try (var functions = functions(conflicting.endpoint())) {
            answer = request(functions, function, sample(sample));
        }

        assertThat(status(answer)).isEqualTo(503);
        assertThat(JSON.readTree(answer.path("body").asText()).path("code").asText())
                .isEqualTo("try-again");
        assertThat(answer.path("headers").path("Retry-After").asText()).isEqualTo("2");
        assertThat(conflicting.conflicts() - conflicts).as("attempts").isGreaterThan(5);
        assertThat(items()).isNotEmpty().isEqualTo(before);
        try (var functions = functions(store.endpoint())) {
            assertThat(status(request(functions, function, sample(sample))))
                    .as("without conflicts")
                    .isEqualTo(otherwise);
        }
    }

    private static Functions functions(URI endpoint) {
        return new Functions(
                template.functions(),
                Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local",
                        "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString()));
    }

    private static JsonNode request(Functions functions, String function, JsonNode event)
            throws FunctionFailure, IOException {
        return JSON.readTree(functions.request(function, event.toString().getBytes(UTF_8)));
    }

    private static ObjectNode sample(String name) throws IOException {
        return (ObjectNode)
                JSON.readTree(Files.readAllBytes(root.resolve("events").resolve(name + ".json")));
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }

    private static List<Map<String, AttributeValue>> items() {
        try (var client = store.client()) {
            return client
                    .scanPaginator(ScanRequest.builder()
                            .tableName(template.tables().getFirst().name())
                            .consistentRead(true)
                            .build())
                    .items()
                    .stream()
                    .toList();
        }
    }
}

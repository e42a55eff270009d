package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a refused change of the license, by the advice on freeing seats, to the same change accepted. */
@ExtendWith(SharedPortal.class)
class FreeingSeatsTest {

    private static final Map<String, String> PATHS = Map.of(
            "PROFIT_USERS", "users", "EMPLOYEES", "employees", "CLIENTS", "clients", "DECLARATIONS", "declarations");

    private final UsedLicense license = UsedLicense.register();

    @ParameterizedTest
    @CsvSource({
        "PROFIT_USERS, 1",
        "PROFIT_USERS, 0",
        "EMPLOYEES, 1",
        "EMPLOYEES, 0",
        "CLIENTS, 1",
        "DECLARATIONS, 0",
        "ENVIRONMENTS, 1"
    })
    void whoActsOnTheAdviceCanChangeTheLicenseAsWanted(String metric, int maximum) {
        var refused = mutate(metric, maximum);
        assertThat(refused.code()).isEqualTo("below-usage");

        var cleanup =
                license.boss().get(refused.json().path("cleanup").asText()).json();
        assertThat(cleanup.path("frees").asInt())
                .isEqualTo(refused.json().path("seatsToFree").asInt());
        cleanup.path("steps").forEach(step -> step.path("actions").forEach(action -> act(metric, step, action)));

        assertThat(mutate(metric, maximum).status()).isEqualTo(201);
    }

    private void act(String metric, JsonNode step, JsonNode action) {
        var environment = action.path("environment").asText();
        var holder = step.path("holder").asText();
        var path = "environments/" + environment
                + (metric.equals("ENVIRONMENTS")
                        ? ""
                        : "/" + PATHS.get(metric) + "/" + URLEncoder.encode(holder, UTF_8));
        switch (action.path("action").asText()) {
            case "REMOVE" -> license.delete(path);
            case "BLOCK" ->
                license.put(
                        path, "{\"kinds\": %s, \"blocked\": true}".formatted(kinds(metric, holder, environment)), 200);
            default -> throw new AssertionError(action);
        }
    }

    /** The kinds of a user. A claim replaces the whole registration, so blocking a user repeats its kinds. */
    private JsonNode kinds(String metric, String holder, String environment) {
        return UsedLicense.holders(license.boss(), metric, "").stream()
                .filter(item -> item.path("holder").asText().equals(holder))
                .flatMap(item -> StreamSupport.stream(item.path("environments").spliterator(), false))
                .filter(assignment -> assignment.path("code").asText().equals(environment))
                .map(assignment -> assignment.path("kinds"))
                .findFirst()
                .orElseThrow();
    }

    private PortalClient.Reply mutate(String metric, int maximum) {
        return license.boss()
                .post(
                        "/license/mutations",
                        "{\"changes\": [{\"metric\": \"%s\", \"maximum\": %d}]}".formatted(metric, maximum));
    }
}

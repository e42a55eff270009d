package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Support works on the incidents and license requests of all organizations. */
@ExtendWith(SharedPortal.class)
class WorkingAtSupportsDeskTest {

    private static final int CALLERS = 16;
    private static final String BOTH = "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}";
    private static final String INCIDENT =
            "{\"subject\": \"Printer\", \"description\": \"It burns\", \"severity\": \"HIGH\"}";
    private static final String WISH = "{\"wanted\": [], \"explanation\": \"We grow\"}";

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As support = portal.backOffice();
    private String one;
    private String other;

    @BeforeEach
    void givenTwoOrganizations() {
        one = organization();
        other = organization();
    }

    @Test
    void theQueueShowsWhatIsOpenOfAllOrganizationsAndWhoClosedItAndWhyIsTold() {
        var first = submit(one);
        var second = submit(other);
        var third = submit(one);

        assertThat(numbers("/support/incidents?organization=" + one)).containsExactly(first, third);
        assertThat(numbers("/support/incidents?organization=" + other)).containsExactly(second);
        var found = items("/support/incidents?q=" + second.toLowerCase(Locale.ROOT));
        assertThat(found).singleElement().satisfies(incident -> {
            assertThat(incident.at("/organization/id").asText()).isEqualTo(other);
            assertThat(incident.at("/organization/name").asText()).isEqualTo("Organization " + other);
            assertThat(incident.path("ageInHours").asInt()).isZero();
        });

        var closing = "{\"status\": \"CLOSED\", \"onBehalfOf\": \"Piet Vos\", \"reason\": \"Solved in 12.4\"}";
        var closed = support.put("/organizations/%s/incidents/%s/status".formatted(one, first), closing);
        assertThat(closed.status()).isEqualTo(200);
        boss(one).put("/incidents/" + third + "/status", "{\"status\": \"CLOSED\", \"reason\": \"It is out\"}");
        boss(one).put("/incidents/" + third + "/status", "{\"status\": \"OPEN\"}");

        assertThat(numbers("/support/incidents?organization=" + one)).containsExactly(third);
        assertThat(numbers("/support/incidents?status=CLOSED&organization=" + one))
                .containsExactly(first);
        var shown = boss(one).get("/incidents/" + first).json().at("/statusChanges/0");
        assertThat(shown.path("from").asText()).isEqualTo("SUPPORT");
        assertThat(shown.at("/by/name").asText()).isEqualTo("Piet Vos");
        assertThat(shown.path("reason").asText()).isEqualTo("Solved in 12.4");
        assertThat(boss(one).get("/incidents/" + third).json().path("statusChanges"))
                .hasSize(2);
        assertThat(boss(other).get("/incidents/" + first).status()).isEqualTo(404);
        SharedPortal.settle();
        assertThat(texts("boss@" + one + ".example", first))
                .anySatisfy(text -> assertThat(text).contains("Piet Vos").contains("Solved in 12.4"));
    }

    @Test
    void aLicenseRequestIsAnsweredAndWhoAskedIsMailed() {
        var asked = boss(one).post("/license/requests", WISH).json();
        var number = asked.path("number").asText();
        var path = "/organizations/%s/license/requests/%s"
                .formatted(one, asked.path("id").asText());
        assertThat(number).startsWith("REQ-");
        assertThat(asked.path("status").asText()).isEqualTo("OPEN");
        assertThat(queued("/support/license-requests?limit=25", number)).isPresent();

        var answer = "{\"status\": \"DECLINED\", \"text\": \"Not this year\", \"onBehalfOf\": \"Piet Vos\"}";
        var answered = support.put(path, answer);

        assertThat(answered.status()).isEqualTo(200);
        assertThat(support.put(path, answer).json()).isEqualTo(answered.json());
        assertThat(support.put(path.replace(one, other), answer).status()).isEqualTo(404);
        assertThat(boss(one).put(path, answer).status()).isEqualTo(403);
        assertThat(queued("/support/license-requests?limit=25", number)).isEmpty();
        assertThat(queued("/support/license-requests?status=DECLINED", number)).isPresent();
        var own = boss(one).get("/license/requests").json().at("/items/0");
        assertThat(own.at("/answer/text").asText()).isEqualTo("Not this year");
        assertThat(own.at("/answer/by/name").asText()).isEqualTo("Piet Vos");
        SharedPortal.settle();
        assertThat(texts("boss@" + one + ".example", "Uw licentieaanvraag " + number + " is afgewezen"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Not this year", "Piet Vos", "We grow"));
    }

    @Test
    void nobodyWhoSubmitsAnIncidentIsHinderedByOthers() throws Exception {
        var callers = new ArrayList<PortalClient.As>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(manager(i % 2 == 0 ? one : other, "person" + i));
        }
        var submissions = new ArrayList<Callable<PortalClient.Reply>>();
        for (var caller : callers) {
            submissions.add(() -> caller.post("/incidents", INCIDENT));
            submissions.add(() -> caller.post("/incidents", INCIDENT));
        }

        var numbers = new ArrayList<String>();
        try (var people = Executors.newFixedThreadPool(CALLERS)) {
            for (var reply : people.invokeAll(submissions)) {
                assertThat(reply.get().status()).isEqualTo(201);
                numbers.add(reply.get().json().path("number").asText());
            }
        }

        assertThat(numbers).hasSize(2 * CALLERS).doesNotHaveDuplicates();
    }

    @Test
    void theQueueForgetsAnOrganizationThatIsRemoved() {
        var number = submit(one);
        boss(one).post("/license/requests", WISH);

        assertThat(support.delete("/organizations/" + one).status()).isEqualTo(202);
        SharedPortal.settle();

        assertThat(items("/support/incidents?q=" + number)).isEmpty();
        assertThat(SharedPortal.items())
                .filteredOn(item -> item.get("pk").s().startsWith("QUEUE#"))
                .noneMatch(item -> item.get("organization").s().equals(one));
    }

    private String organization() {
        var id = SharedPortal.organization();
        var larger = """
                {"name": "Organization %s", "participant": "12345", "edition": "STANDARD", "flex": false,
                 "incidentManagerLimit": 100}""".formatted(id);
        assertThat(support.put("/organizations/" + id, larger).status()).isEqualTo(200);
        assertThat(boss(id).put("/contacts/boss/roles", BOTH).status()).isEqualTo(200);
        return id;
    }

    private PortalClient.As boss(String organization) {
        return portal.contact(organization, "boss");
    }

    private PortalClient.As manager(String organization, String name) {
        var contact =
                "{\"name\": \"%s\", \"email\": \"%s@%s.example\", \"language\": \"nl\", \"roles\": [\"INCIDENT_MANAGER\"]}"
                        .formatted(name, name, organization);
        var added = boss(organization).post("/contacts", contact);
        assertThat(added.status()).isEqualTo(201);
        return portal.contact(organization, added.json().path("id").asText());
    }

    private String submit(String organization) {
        var submitted = boss(organization).post("/incidents", INCIDENT);
        assertThat(submitted.status()).isEqualTo(201);
        return submitted.json().path("number").asText();
    }

    private List<String> numbers(String path) {
        return items(path).stream().map(item -> item.path("number").asText()).toList();
    }

    /** One entry of a queue, which has entries of other tests too. */
    private Optional<JsonNode> queued(String path, String number) {
        var page = support.get(path).json();
        while (true) {
            for (var item : page.path("items")) {
                if (item.path("number").asText().equals(number)) {
                    return Optional.of(item);
                }
            }
            if (!page.has("next")) {
                return Optional.empty();
            }
            page = support.get(path + "&cursor=" + page.path("next").asText()).json();
        }
    }

    private List<JsonNode> items(String path) {
        var reply = support.get(path);
        assertThat(reply.status()).isEqualTo(200);
        return list(reply.json().path("items"));
    }

    /** The mails to an address that have these words in their subject. */
    private List<String> texts(String address, String words) {
        return list(portal.local("/local/mail")).stream()
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .filter(mail -> mail.path("subject").asText().contains(words))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText())
                        .path("text")
                        .asText())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

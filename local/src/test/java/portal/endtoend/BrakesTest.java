package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.endtoend.PortalClient.As;
import portal.endtoend.PortalClient.Reply;
import portal.local.LocalPortal;
import portal.local.Options;

/** One contact who does too much, on a portal with the numbers of the template. */
class BrakesTest {

    private static final String CONTACT = """
            {"name": "Number %d", "email": "number%d@elsewhere.example", "language": "nl", "roles": []}
            """;
    private static final String INCIDENT = """
            {"subject": "Salarisstrook", "description": "Opent niet.", "severity": "LOW"}
            """;

    private static LocalPortal running;
    private static PortalClient portal;

    @BeforeAll
    static void start() throws Exception {
        running = LocalPortal.start(Options.forTests(Path.of("..").toRealPath()).withDemo());
        portal = new PortalClient(running.url());
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void stopsInvitationsToStrangersForTheWholeOrganization() {
        var boss = portal.contact(organization("inviting"), "boss");

        var replies = times(39, i -> boss.post("/contacts", CONTACT.formatted(i, i)));

        assertStopsAfter(30, 201, replies);
        var added = replies.getFirst().json().path("id").asText();
        assertThat(boss.put("/contacts/" + added + "/roles", "{\"roles\": [\"ADMINISTRATOR\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(portal.contact("inviting", added)
                        .post("/contacts", CONTACT.formatted(99, 99))
                        .code())
                .isEqualTo("too-many");
        assertThat(portal.contact(organization("other"), "boss")
                        .post("/contacts", CONTACT.formatted(1, 1))
                        .status())
                .isEqualTo(201);
        assertOneLineAMinute(boss, "ADD_CONTACT", 10);
    }

    @Test
    void stopsChangesOfAddressesButNotOfOtherData() {
        var boss = portal.contact(organization("moving"), "boss");
        var id = boss.post("/contacts", CONTACT.formatted(0, 0))
                .json()
                .path("id")
                .asText();

        var replies = times(8, i -> boss.put("/contacts/" + id, CONTACT.formatted(i, i)));

        assertStopsAfter(5, 200, replies);
        assertThat(boss.put("/contacts/" + id, CONTACT.formatted(77, 5)).status())
                .isEqualTo(200);
        assertThat(boss.get("/contacts/" + id).json().path("email").asText()).isEqualTo("number5@elsewhere.example");
    }

    @Test
    void stopsResets() {
        var boss = portal.contact(organization("resetting"), "boss");
        var id = boss.post("/contacts", CONTACT.formatted(0, 0))
                .json()
                .path("id")
                .asText();

        var replies =
                times(20, i -> boss.post("/contacts/" + id + "/two-factor-reset", "{\"reason\": \"Telefoon kwijt\"}"));

        assertStopsAfter(5, 202, replies);
        assertOneLineAMinute(boss, "RESET_SECOND_FACTOR", 15);
    }

    @Test
    void stopsIncidentsAndMessagesOfAContact() {
        var boss = incidentManager("reporting");

        var incidents = times(50, i -> boss.post("/incidents", INCIDENT));

        assertStopsAfter(30, 201, incidents);
        var number = incidents.getFirst().json().path("number").asText();
        var path = "/incidents/" + number + "/messages";
        assertStopsAfter(60, 201, times(70, i -> boss.post(path, "{\"text\": \"Nog steeds.\"}")));
        assertThat(portal.backOffice()
                        .post("/organizations/reporting" + path, "{\"text\": \"We kijken ernaar.\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void stopsAnalysesWhileOneIsUnderwayAndAfterTenADay() throws Exception {
        var boss = portal.contact(organization("analyzing"), "boss");
        var underway = times(10, i -> analysis(boss));
        assertThat(underway.getFirst().status()).isEqualTo(202);
        assertThat(underway.stream().filter(reply -> reply.status() == 429)).isNotEmpty();
        running.awaitIdle();

        for (int day = (int) accepted(202, underway); day < 10; day++) {
            assertThat(analysis(boss).status()).isEqualTo(202);
            running.awaitIdle();
        }

        var refused = analysis(boss);
        assertThat(refused.code()).isEqualTo("too-many");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(86_000L, 86_400L);
    }

    @Test
    void stopsLicenseRequests() {
        var boss = portal.contact(organization("asking"), "boss");

        var replies = times(12, i -> boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"Meer.\"}"));

        assertStopsAfter(10, 201, replies);
    }

    @Test
    void answersARepeatedRequestAlsoWhenNoMoreIsAccepted() {
        var boss = incidentManager("repeating");
        var first = boss.post("/incidents", INCIDENT, "Idempotency-Key", "one");

        assertStopsAfter(29, 201, times(31, i -> boss.post("/incidents", INCIDENT)));

        var again = boss.post("/incidents", INCIDENT, "Idempotency-Key", "one");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void saysSoInBothLanguages() {
        var boss = portal.contact(organization("speaking"), "boss");
        times(10, i -> boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"Meer.\"}"));

        var dutch = boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"Meer.\"}");
        var english =
                boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"Meer.\"}", "Accept-Language", "en");

        assertThat(dutch.json().path("detail").asText())
                .isEqualTo("Het maximum voor licentieaanvragen van u is 10 per dag. Probeer het over 24 uur opnieuw.");
        assertThat(english.json().path("detail").asText())
                .isEqualTo("The maximum for license requests from you is 10 a day. Try again in 24 hours.");
    }

    private static Reply analysis(As boss) {
        return boss.post("/license/analyses", "{\"email\": \"boss@analyzing.example\"}");
    }

    private static List<Reply> times(int number, IntFunction<Reply> request) {
        return IntStream.rangeClosed(1, number).mapToObj(request).toList();
    }

    private static long accepted(int status, List<Reply> replies) {
        return replies.stream().filter(reply -> reply.status() == status).count();
    }

    private static void assertStopsAfter(int most, int status, List<Reply> replies) {
        assertThat(replies.subList(0, most))
                .allSatisfy(
                        reply -> assertThat(reply.status()).as(reply.toString()).isEqualTo(status));
        assertThat(replies.subList(most, replies.size())).isNotEmpty().allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(429);
            assertThat(reply.code()).isEqualTo("too-many");
            assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 86_400L);
        });
    }

    /** The refusals came within seconds, which may touch two minutes. */
    private static void assertOneLineAMinute(As administrator, String action, int refusals) {
        var entries =
                administrator.get("/audit?limit=100&action=" + action).json().path("items");
        var results = StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("result").asText())
                .collect(Collectors.groupingBy(result -> result, Collectors.counting()));
        assertThat(results.get("too-many")).isBetween(1L, 2L).isLessThan(refusals);
    }

    private static As incidentManager(String id) {
        var boss = portal.contact(organization(id), "boss");
        assertThat(boss.put("/contacts/boss/roles", "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}")
                        .status())
                .isEqualTo(200);
        return boss;
    }

    private static String organization(String id) {
        var system = portal.backOffice();
        var reply = system.put("/organizations/" + id, """
                {"name": "Organization %s", "participant": "12345", "edition": "STANDARD", "flex": false,
                 "incidentManagerLimit": 1,
                 "administrator": {"id": "boss", "name": "Bo Baas", "email": "boss@%s.example", "language": "nl"}}
                """.formatted(id, id));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return id;
    }
}

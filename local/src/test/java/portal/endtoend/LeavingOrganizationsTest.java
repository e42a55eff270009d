package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.contract.OpenApi;
import portal.contract.OpenApi.Operation;
import portal.domain.access.Role;
import portal.local.LocalPortal;
import portal.local.Options;

/** The grace before an organization is removed, on a portal of its own that has one. */
@ExtendWith(SharedPortal.class)
class LeavingOrganizationsTest {

    private static final String ENDS_SESSIONS = "POST /me/sign-out";
    private static final Set<String> STAY = Set.of("POST /license/analyses", ENDS_SESSIONS);

    private static LocalPortal local;
    private static PortalClient portal;

    @BeforeAll
    static void start() throws IOException {
        var options = Options.forTests(Path.of("..").toRealPath()).withParameters(Map.of("RemovalGraceDays", "7"));
        local = LocalPortal.start(options);
        portal = new PortalClient(local.url());
    }

    @AfterAll
    static void stop() throws IOException {
        local.close();
    }

    /** Every operation of contacts: what reads or exports goes on, and everything else is refused. */
    @TestFactory
    Stream<DynamicTest> itsContactsOnlyReadAndExport() throws InterruptedException {
        var scenario = new Scenario(portal);
        var someone = scenario.contacts().get(Set.of(Role.values()));
        var operations = OpenApi.ofProject().operationsOfCallers().stream()
                .filter(operation -> !operation.isForBackOffice())
                .sorted(Comparator.comparing(operation -> operation.routeKey().equals(ENDS_SESSIONS)))
                .map(operation -> Map.entry(
                        operation,
                        SampleRequests.of(operation.routeKey()).orElseThrow().by(scenario, someone)))
                .toList();
        local.awaitIdle();
        assertThat(scenario.backOffice()
                        .delete("/organizations/" + scenario.organization())
                        .status())
                .isEqualTo(202);
        return operations.stream()
                .map(entry -> dynamicTest(entry.getKey().routeKey(), () -> {
                    var operation = entry.getKey();
                    var reply = someone.client()
                            .request(
                                    operation.method(),
                                    entry.getValue().path(),
                                    entry.getValue().body());
                    if (goesOn(operation)) {
                        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
                    } else {
                        assertThat(reply.status() + " " + reply.code()).isEqualTo("403 organization-leaving");
                    }
                }));
    }

    private static boolean goesOn(Operation operation) {
        return operation.method().equals("GET") || STAY.contains(operation.routeKey());
    }

    @Test
    void itsRemovalIsShownAndMailedAndCanBeCalledOff() throws InterruptedException {
        var scenario = new Scenario(portal);
        var path = "/organizations/" + scenario.organization();
        var removal = portal.system("portal/removal");
        var before = Instant.now();

        var planned = removal.delete(path);

        assertThat(planned.status()).isEqualTo(202);
        assertThat(planned.json().path("status").asText()).isEqualTo("PLANNED");
        var startsAt = Instant.parse(planned.json().path("startsAt").asText());
        assertThat(startsAt)
                .isBetween(before.plus(Duration.ofDays(7)), Instant.now().plus(Duration.ofDays(7)));
        assertThat(removal.get(path + "/removal").json()).isEqualTo(planned.json());
        assertThat(removal.delete(path).json()).isEqualTo(planned.json());
        local.awaitIdle(); // A plan that is called off before its mail is not mailed.
        assertThat(scenario.boss()
                        .get("/organization")
                        .json()
                        .path("removalStartsAt")
                        .asText())
                .isEqualTo(startsAt.toString());
        var refused = scenario.boss().post("/organization/confirmation", "", "Accept-Language", "en");
        assertThat(refused.code()).isEqualTo("organization-leaving");
        assertThat(refused.json().path("startsAt").asText()).isEqualTo(startsAt.toString());
        assertThat(refused.json().path("detail").asText()).contains("(Dutch time)", "license analysis");

        assertThat(removal.delete(path + "/removal").status()).isEqualTo(204);
        assertThat(removal.delete(path + "/removal").status()).isEqualTo(204);

        assertThat(removal.get(path + "/removal").status()).isEqualTo(404);
        assertThat(scenario.boss().post("/organization/confirmation", "").status())
                .isEqualTo(200);
        local.awaitIdle();
        assertThat(subjects("boss@" + scenario.organization() + ".example"))
                .filteredOn(subject -> subject.contains("klantportaal verwijderd"))
                .hasSize(1);
        assertThat(subjects("boss@" + scenario.organization() + ".example"))
                .filteredOn(subject -> subject.contains("blijft in het klantportaal"))
                .hasSize(1);
    }

    private static List<String> subjects(String address) {
        var subjects = new ArrayList<String>();
        for (var mail : portal.local("/local/mail")) {
            if (mail.path("to").toString().contains(address)) {
                subjects.add(mail.path("subject").asText());
            }
        }
        return subjects;
    }

    @Test
    void nobodyCallsOffWhatIsNotThere() {
        assertThat(portal.system("portal/removal")
                        .delete("/organizations/never/removal")
                        .status())
                .isEqualTo(404);
    }
}

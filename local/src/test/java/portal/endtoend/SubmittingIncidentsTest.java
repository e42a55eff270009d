package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class SubmittingIncidentsTest {

    private static final String INCIDENT = """
            {"subject": "Salarisrun stopt", "description": "Bij stap 3.\\nElke keer.", "severity": "HIGH", "productArea": "HRM"}
            """;

    @Test
    void anIncidentManagerSubmitsFindsAndListsAnIncidentAndIsMailedAnAcknowledgement() {
        var portal = SharedPortal.client();
        var bram = portal.contact("acme", "bram");

        var submitted = bram.post("/incidents", INCIDENT);

        assertThat(submitted.status()).isEqualTo(201);
        var number = submitted.json().path("number").asText();
        assertThat(submitted.header("Location")).isEqualTo("/incidents/" + number);
        var found = bram.get("/incidents/" + number).json();
        assertThat(found.path("description").asText()).isEqualTo("Bij stap 3.\nElke keer.");
        assertThat(found.path("reporter").path("name").asText()).isEqualTo("Bram Jansen");
        assertThat(bram.get("/incidents?limit=1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("number")
                        .asText())
                .isEqualTo(number);
        SharedPortal.settle();
        assertThat(portal.local("/local/mail")).anySatisfy(mail -> {
            assertThat(mail.path("subject").asText()).contains(number, "Salarisrun stopt");
            assertThat(mail.path("to").get(0).asText()).isEqualTo("bram@acme.example");
        });
    }

    @Test
    void anEmployeeIsRefusedWithTheNameOfThePageThatExplainsWhy() {
        var refused = SharedPortal.client().contact("acme", "carla").post("/incidents", INCIDENT);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("incident-role-required");
        assertThat(refused.json().path("detail").asText()).contains("Autorisatie op incidenten insturen");
    }

    @Test
    void anAdministratorWithoutTheRoleSeesAllIncidentsButSubmitsNone() {
        var portal = SharedPortal.client();
        var number = portal.contact("acme", "bram")
                .post("/incidents", INCIDENT)
                .json()
                .path("number")
                .asText();
        var eva = portal.contact("acme", "eva");

        assertThat(eva.get("/incidents?scope=all").json().path("items"))
                .anySatisfy(item -> assertThat(item.path("number").asText()).isEqualTo(number));
        assertThat(eva.get("/incidents/" + number).status()).isEqualTo(200);
        assertThat(eva.post("/incidents", INCIDENT).code()).isEqualTo("incident-role-required");
    }

    @Test
    void anEmployeeSeesNeitherTheIncidentsOfOthersNorTheListOfAll() {
        var portal = SharedPortal.client();
        var number = portal.contact("acme", "bram")
                .post("/incidents", INCIDENT)
                .json()
                .path("number")
                .asText();
        var carla = portal.contact("acme", "carla");

        assertThat(carla.get("/incidents").json().path("items")).isEmpty();
        assertThat(carla.get("/incidents/" + number).status()).isEqualTo(404);
        assertThat(carla.get("/incidents?scope=all").status()).isEqualTo(403);
    }

    @Test
    void incidentsOfAnotherOrganizationDoNotExist() {
        var portal = SharedPortal.client();
        var number = portal.contact("acme", "bram")
                .post("/incidents", INCIDENT)
                .json()
                .path("number")
                .asText();
        var olga = portal.contact("globex", "olga");

        var foreign = olga.get("/incidents/" + number).json();
        var unknown = olga.get("/incidents/INC-999999").json();

        assertThat(foreign.path("code")).isEqualTo(unknown.path("code"));
        assertThat(foreign.path("detail")).isEqualTo(unknown.path("detail"));
        assertThat(olga.get("/incidents?scope=all").json().path("items")).isEmpty();
    }
}

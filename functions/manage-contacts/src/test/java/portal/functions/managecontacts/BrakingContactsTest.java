package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import org.junit.jupiter.api.Test;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Response;

/** Two of each are accepted. */
class BrakingContactsTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal, brake -> 2);

    @Test
    void countsTheInvitationsOfAllAdministratorsTogether() {
        assertThat(add("anna", "a").status()).isEqualTo(201);
        assertThat(add("eva", "b").status()).isEqualTo(201);

        assertThat(add("anna", "c").refusal()).isEqualTo("429 too-many");
        assertThat(add("eva", "d").refusal()).isEqualTo("429 too-many");
    }

    @Test
    void countsNoInvitationOfAnAddressThatIsInUse() {
        for (int i = 0; i < 3; i++) {
            assertThat(add("anna", "carla").refusal()).isEqualTo("409 email-in-use");
        }
        assertThat(add("anna", "a").status()).isEqualTo(201);
    }

    @Test
    void countsChangesOfAddressesForWhoMakesThem() {
        assertThat(readdress("anna", "carla", "c1").status()).isEqualTo(200);
        assertThat(readdress("anna", "bram", "b1").status()).isEqualTo(200);

        assertThat(readdress("anna", "dirk", "d1").refusal()).isEqualTo("429 too-many");
        assertThat(readdress("eva", "dirk", "d1").status()).isEqualTo(200);
    }

    @Test
    void countsOnlyChangesThatGiveAnotherAddress() {
        readdress("anna", "carla", "c1");
        readdress("anna", "carla", "c2");

        assertThat(change("anna", "carla", "Carla B.", "C2").status()).isEqualTo(200);
        assertThat(change("anna", "carla", "Carla C.", "c2").status()).isEqualTo(200);
        assertThat(readdress("anna", "carla", "c3").refusal()).isEqualTo("429 too-many");
        assertThat(acme.contact("carla").email().value()).isEqualTo("c2@acme.example");
    }

    @Test
    void countsNoChangeOfAnotherKind() {
        for (int i = 0; i < 3; i++) {
            assertThat(change("anna", "carla", "Carla " + i, "carla").status()).isEqualTo(200);
        }
        assertThat(readdress("anna", "carla", "c1").status()).isEqualTo(200);
    }

    @Test
    void keepsOtherOrganizationsOutOfIt() {
        portal.organization("globex").with(anAdministrator("anna"));
        add("anna", "a");
        add("eva", "b");

        var answer = Event.sample("manage-contacts-add")
                .withoutHeader("Idempotency-Key")
                .calledFrom("globex", "anna")
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
    }

    private Response add(String caller, String name) {
        return Event.sample("manage-contacts-add")
                .withoutHeader("Idempotency-Key")
                .calledBy(caller)
                .withBody(body(name, name))
                .sentTo(function);
    }

    private Response readdress(String caller, String contact, String address) {
        return change(caller, contact, contact, address);
    }

    private Response change(String caller, String contact, String name, String address) {
        return Event.sample("manage-contacts-change")
                .calledBy(caller)
                .withPathParameter("id", contact)
                .withBody(body(name, address))
                .sentTo(function);
    }

    private static String body(String name, String address) {
        return """
                {"name": "%s", "email": "%s@acme.example", "language": "nl", "roles": []}
                """.formatted(name, address);
    }
}

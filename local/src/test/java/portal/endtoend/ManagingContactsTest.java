package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class ManagingContactsTest {

    private static final Set<String> INVITATIONS =
            Set.of("You have been added to the customer portal", "U bent toegevoegd aan het klantportaal");

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    @BeforeEach
    void givenAnOrganization() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
    }

    @Test
    void invitesANewContactWhoCanThenSignIn() {
        var added = add("fleur", "en", "EMPLOYEE", "INCIDENT_MANAGER");

        assertThat(added.header("Location")).isEqualTo("/contacts/" + id(added));
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(boss.get(added.header("Location")).json()).isEqualTo(added.json());
        SharedPortal.settle();
        assertThat(mails("fleur")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("You have been added to the customer portal");
            assertThat(mail.path("text").asText())
                    .contains("Dear Name of fleur,", "Organization: Organization " + organization, "Added by: Bo Baas")
                    .contains("Your roles: Employee (Medewerker), Incident manager (Incidentenbeheer)")
                    .contains("\nhttp://localhost:")
                    .contains("temporary password", "second factor");
            assertThat(mail.path("html").asText()).contains("<a href=\"http://localhost:");
        });
        assertThat(signIns(id(added))).containsExactly("AdminCreateUser");
        assertThat(portal.contact(organization, id(added)).get("/me").status()).isEqualTo(200);
    }

    @Test
    void invitesTheFirstAdministratorInTheNameOfTheVendor() {
        SharedPortal.settle();

        assertThat(mails("boss")).singleElement().satisfies(mail -> assertThat(
                        mail.path("text").asText())
                .contains("Toegevoegd door: uw softwareleverancier", "Uw rollen: Beheerder"));
    }

    @Test
    void addsAContactOnceHoweverOftenItIsAsked() {
        var body = contact("fleur", "nl", "EMPLOYEE");
        var first = boss.post("/contacts", body, "Idempotency-Key", "once");
        var again = boss.post("/contacts", body, "Idempotency-Key", "once");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(boss.get("/contacts").json().path("items")).hasSize(2);
        SharedPortal.settle();
        assertThat(mails("fleur")).hasSize(1);
    }

    @Test
    void tellsTheOldAddressOfAChangeAndInvitesWhoNeverSignedInAtTheNewOne() {
        var id = id(add("fleur", "nl", "EMPLOYEE"));
        SharedPortal.settle();

        var changed = boss.put("/contacts/" + id, contact("flora", "nl", "EMPLOYEE"), "If-Match", "\"1\"");
        SharedPortal.settle();
        var again = boss.put("/contacts/" + id, contact("freya", "nl", "EMPLOYEE"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.json().path("email").asText()).isEqualTo(address("freya"));
        SharedPortal.settle();
        assertThat(mails("fleur")).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Uw e-mailadres in het klantportaal is gewijzigd");
            assertThat(mail.path("text").asText())
                    .contains("Nieuw e-mailadres: f…@" + organization + ".example", "Gewijzigd door: Bo Baas")
                    .doesNotContain(address("flora"));
        });
        assertThat(subjects("flora"))
                .containsExactly(
                        "U bent toegevoegd aan het klantportaal", "Uw e-mailadres in het klantportaal is gewijzigd");
        assertThat(mails("freya")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("U bent toegevoegd aan het klantportaal");
            assertThat(mail.path("text").asText()).contains("Toegevoegd door: Bo Baas", "tijdelijk wachtwoord");
        });
        assertThat(signIns(id))
                .containsExactly(
                        "AdminCreateUser",
                        "AdminUserGlobalSignOut",
                        "AdminDeleteUser",
                        "AdminCreateUser",
                        "AdminUserGlobalSignOut",
                        "AdminDeleteUser",
                        "AdminCreateUser");
        assertThat(lastSignIn(id).at("/request/UserAttributes").toString())
                .contains(address("freya"), "email_verified");
    }

    @Test
    void changesTheSpellingOfAnAddressWithoutAnEvent() {
        var id = id(add("fleur", "nl", "EMPLOYEE"));

        SharedPortal.settle();

        var changed =
                boss.put("/contacts/" + id, contact("fleur", "nl", "EMPLOYEE").replace("fleur@", "FLEUR@"));

        assertThat(changed.json().path("email").asText()).startsWith("FLEUR@");
        SharedPortal.settle();
        assertThat(subjects("fleur")).containsExactly("U bent toegevoegd aan het klantportaal");
        assertThat(signIns(id)).containsExactly("AdminCreateUser");
    }

    @Test
    void endsTheSessionsOfARemovedContactAtOnceAndFreesTheAddress() {
        var id = id(add("fleur", "nl", "EMPLOYEE"));
        SharedPortal.settle();
        var fleur = portal.contact(organization, id);
        assertThat(fleur.get("/incidents").status()).isEqualTo(200);

        assertThat(boss.delete("/contacts/" + id).status()).isEqualTo(204);

        for (var path : List.of("/me", "/incidents", "/contacts", "/license")) {
            assertThat(fleur.get(path).code()).as(path).isEqualTo("session-ended");
        }
        assertThat(boss.delete("/contacts/" + id).status()).isEqualTo(404);
        assertThat(boss.get("/contacts/" + id).status()).isEqualTo(404);
        var next = add("fleur", "nl", "EMPLOYEE");
        assertThat(next.status()).isEqualTo(201);
        SharedPortal.settle();
        assertThat(signIns(id)).containsExactly("AdminCreateUser", "AdminUserGlobalSignOut", "AdminDeleteUser");
        assertThat(signIns(id(next))).containsExactly("AdminCreateUser");
    }

    @Test
    void givesRightsWithTheNextRequestOfTheSameToken() {
        var id = id(add("fleur", "nl"));
        var fleur = portal.contact(organization, id);
        assertThat(fleur.get("/contacts").code()).isEqualTo("forbidden");

        assertThat(boss.put("/contacts/" + id + "/roles", "{\"roles\": [\"ADMINISTRATOR\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(fleur.get("/contacts").status()).isEqualTo(200);

        assertThat(fleur.put("/contacts/boss/roles", "{\"roles\": [\"EMPLOYEE\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(boss.get("/contacts").code()).isEqualTo("forbidden");
        assertThat(boss.put("/contacts/boss/roles", "{\"roles\": [\"ADMINISTRATOR\"]}")
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void refusesByTheRulesOfRoles() {
        var fleur = add("fleur", "nl", "INCIDENT_MANAGER");
        var dirk = id(add("dirk", "nl"));

        assertThat(add("FLEUR", "nl").code()).isEqualTo("email-in-use");
        assertThat(add("gijs", "nl", "INCIDENT_MANAGER").code()).isEqualTo("incident-manager-limit");
        var limit = boss.put("/contacts/" + dirk + "/roles", "{\"roles\": [\"INCIDENT_MANAGER\"]}");
        assertThat(limit.code()).isEqualTo("incident-manager-limit");
        assertThat(limit.json().path("limit").asInt()).isEqualTo(1);
        assertThat(limit.json().path("incidentManagers").asInt()).isEqualTo(1);
        assertThat(boss.put("/contacts/" + dirk, contact("fleur", "nl")).code()).isEqualTo("email-in-use");
        assertThat(boss.delete("/contacts/boss").code()).isEqualTo("last-administrator");
        assertThat(boss.put("/contacts/boss/roles", "{\"roles\": []}").code()).isEqualTo("last-administrator");
        assertThat(boss.put("/contacts/boss", contact("boss", "nl", "EMPLOYEE")).code())
                .isEqualTo("last-administrator");
        assertThat(boss.put("/contacts/" + id(fleur), contact("fleur2", "en", "INCIDENT_MANAGER", "EMPLOYEE"))
                        .status())
                .isEqualTo(200);
        assertThat(boss.put("/contacts/" + dirk, contact("dirk", "nl"), "If-Match", "\"9\"")
                        .code())
                .isEqualTo("precondition-failed");
        assertThat(boss.post("/contacts", "{\"roles\": 7}").code()).isEqualTo("invalid-request");
    }

    @Test
    void knowsNobodyOfAnotherOrganization() {
        var stranger = portal.contact(SharedPortal.organization(), "boss");
        var id = id(add("fleur", "nl"));

        assertThat(stranger.put("/contacts/" + id + "/roles", "{\"roles\": []}").status())
                .isEqualTo(404);
        assertThat(stranger.put("/contacts/" + id, contact("fleur", "nl")).status())
                .isEqualTo(404);
        assertThat(stranger.delete("/contacts/" + id).status()).isEqualTo(404);
        assertThat(boss.get("/contacts/" + id).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void letsPeopleKeepTheirOwnData() {
        var id = id(add("fleur", "nl", "EMPLOYEE"));
        var fleur = portal.contact(organization, id);

        var read = fleur.get("/me");
        assertThat(read.json().at("/organization/name").asText()).isEqualTo("Organization " + organization);
        var changed = fleur.put(
                "/me",
                "{\"name\": \"Fleur Kok\", \"language\": \"en\", \"responsibilities\": [\"TIPS_AND_NEW_RELEASES\"],"
                        + " \"newsletters\": [\"TRAINING\", \"EVENTS\"], \"roles\": [\"ADMINISTRATOR\"]}",
                "If-Match",
                read.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("roles")).hasSize(1);
        assertThat(fleur.get("/me").json()).isEqualTo(changed.json());
        assertThat(changed.json().path("newsletters").toString()).isEqualTo("[\"EVENTS\",\"TRAINING\"]");
        assertThat(boss.put("/contacts/" + id + "/roles", "{\"roles\": []}").status())
                .isEqualTo(200);
        assertThat(fleur.get("/me").json().path("newsletters")).hasSize(2);
        assertThat(fleur.put("/me", "{}").code()).isEqualTo("forbidden");
    }

    @Test
    void countsThePeopleOfTheDemo() {
        assertThat(portal.contact("globex", "olga")
                        .put("/contacts/olga/roles", "{\"roles\": [\"INCIDENT_MANAGER\"]}")
                        .code())
                .isEqualTo("last-administrator");
    }

    /** The tour adds Fleur to Acme. */
    @Test
    void invitesNobodyOfTheDemoWhoHaveAllSignedInAlready() {
        add("fleur", "nl");
        SharedPortal.settle();

        assertThat(list(portal.local("/local/mail")))
                .filteredOn(mail -> INVITATIONS.contains(mail.path("subject").asText()))
                .extracting(mail -> mail.path("to").get(0).asText())
                .contains(address("fleur"))
                .noneMatch(address -> address.matches("(?!fleur@).*@(acme|globex)\\.example"));
    }

    private PortalClient.Reply add(String name, String language, String... roles) {
        return boss.post("/contacts", contact(name, language, roles));
    }

    private String contact(String name, String language, String... roles) {
        var listed = roles.length == 0 ? "[]" : "[\"" + String.join("\", \"", roles) + "\"]";
        return "{\"name\": \"Name of %s\", \"email\": \"%s\", \"language\": \"%s\", \"roles\": %s}"
                .formatted(name, address(name), language, listed);
    }

    private String address(String name) {
        return name + "@" + organization + ".example";
    }

    private static String id(PortalClient.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asText();
    }

    private List<String> subjects(String name) {
        return mails(name).stream().map(mail -> mail.path("subject").asText()).toList();
    }

    private List<JsonNode> mails(String name) {
        return list(portal.local("/local/mail")).stream()
                .filter(mail -> mail.path("to").get(0).asText().equals(address(name)))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .toList();
    }

    private List<String> signIns(String contact) {
        return signInCalls(contact).stream()
                .map(request -> request.path("action").asText())
                .toList();
    }

    private JsonNode lastSignIn(String contact) {
        return signInCalls(contact).getLast();
    }

    private List<JsonNode> signInCalls(String contact) {
        return list(portal.local("/local/sign-ins")).stream()
                .filter(request -> request.at("/request/Username").asText().equals(organization + "/" + contact))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

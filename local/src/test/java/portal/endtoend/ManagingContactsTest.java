package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
                    .contains("Temporary password: ", "second factor", "e-mail address: " + address("fleur"));
            assertThat(mail.path("html").asText()).contains("<a href=\"http://localhost:");
        });
        assertThat(signIns("name")).containsExactly("AdminCreateUser");
        assertThat(signIn(address("fleur"), password("fleur"))).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(portal.contact(organization, id(added)).get("/me").status()).isEqualTo(200);
    }

    @Test
    void leadsFromTheInvitationToAPageThatKnowsWhereToSignIn() {
        add("fleur", "en");
        SharedPortal.settle();

        var link = Pattern.compile("http://localhost:\\d+(/sign-in\\?login_hint=\\S+&lang=en)\n")
                .matcher(mails("fleur").getFirst().path("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(portal.page(link.group(1))).contains("<!doctype html>", "src=\"/assets/");
        var config = portal.local("/config.json");
        assertThat(config.path("signIn").asText()).matches("http://localhost:\\d+");
        assertThat(config.path("clientId").asText()).isEqualTo("PortalClient");
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
            assertThat(mail.path("text").asText()).contains("Toegevoegd door: Bo Baas", "Tijdelijk wachtwoord: ");
        });
        assertThat(signIns("name"))
                .containsExactly(
                        "AdminCreateUser",
                        "AdminUpdateUserAttributes",
                        "AdminUpdateUserAttributes",
                        "AdminSetUserPassword",
                        "AdminUpdateUserAttributes",
                        "AdminUpdateUserAttributes",
                        "AdminSetUserPassword");
        assertThat(signIn(address("freya"), password("flora"))).isEqualTo("refused");
        assertThat(signIn(address("freya"), password("freya"))).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(signIn(address("flora"), password("freya"))).isEqualTo("refused");
    }

    @Test
    void invitesAgainWithANewPasswordWhoNeverSignedIn() {
        var id = id(add("fleur", "nl", "EMPLOYEE"));
        SharedPortal.settle();
        var first = password("fleur");

        var again = boss.post("/contacts/" + id + "/invitation", "");
        SharedPortal.settle();

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("status").asText()).isEqualTo("INVITED");
        assertThat(again.json().path("statusSince").asText())
                .isEqualTo(
                        boss.get("/contacts/" + id).json().path("statusSince").asText());
        assertThat(mails("fleur")).hasSize(2);
        assertThat(mails("fleur").getLast().path("text").asText()).contains("Uitgenodigd door: Bo Baas");
        assertThat(signIn(address("fleur"), first)).isEqualTo("refused");
        assertThat(signIn(address("FLEUR"), password("fleur"))).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void refusesToInviteWhoSignedInAlready() {
        var refused = portal.contact("acme", "anna").post("/contacts/eva/invitation", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("signed-in-already");
    }

    @Test
    void givesTheSecondContactOfAnAddressASignInOfItsOwn() {
        var address = "sanne@" + organization + ".mail.example";
        var other = SharedPortal.organization();
        var contact = "{\"name\": \"Sanne de Boer\", \"email\": \"%s\", \"language\": \"nl\", \"roles\": []}"
                .formatted(address);
        var first = id(boss.post("/contacts", contact));
        SharedPortal.settle();
        id(portal.contact(other, "boss").post("/contacts", contact));
        SharedPortal.settle();

        var mails = mailsTo(address);
        assertThat(mails).hasSize(2);
        assertThat(mails.getLast().path("text").asText())
                .contains("Uw aanmeldnaam: " + other.toLowerCase(Locale.ROOT) + ".sanne\n")
                .contains("login_hint=" + other.toLowerCase(Locale.ROOT) + ".sanne&lang=nl");
        boss.delete("/contacts/" + first);
        SharedPortal.settle();
        assertThat(portal.local("/local/sign-ins/users").has(signInName("sanne")))
                .isFalse();
        assertThat(portal.local("/local/sign-ins/users").toString())
                .contains(other.toLowerCase(Locale.ROOT) + ".sanne");
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
        assertThat(signIns("name")).containsExactly("AdminCreateUser");
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
        assertThat(signIns("name").subList(0, 3))
                .containsExactly("AdminCreateUser", "AdminUserGlobalSignOut", "AdminDeleteUser");
        assertThat(signIn(address("fleur"), password("fleur"))).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(portal.local("/local/sign-ins/users").toString())
                .contains("\"custom:contact\",\"Value\":\"" + id(next) + "\"");
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

        SharedPortal.appointLongAgo(organization, id);
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
    void tellsPeopleWhatTheirRolesLetThemDo() {
        var eva = portal.contact(organization, id(add("eva", "nl", "EMPLOYEE")));
        var ines = portal.contact(organization, id(add("ines", "nl", "INCIDENT_MANAGER")));

        assertThat(capabilities(eva)).containsExactly("CHANGE_OWN_DATA", "VIEW_OWN_DATA", "VIEW_OWN_INCIDENTS");
        assertThat(capabilities(ines))
                .containsExactly("SUBMIT_INCIDENT", "VIEW_ALL_INCIDENTS", "VIEW_OWN_DATA", "VIEW_OWN_INCIDENTS");
        assertThat(capabilities(boss))
                .contains("MANAGE_CONTACTS", "MANAGE_LICENSE", "RESET_SECOND_FACTOR")
                .doesNotContain("SUBMIT_INCIDENT")
                .isSorted();
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

    private static List<String> capabilities(PortalClient.As contact) {
        return list(contact.get("/me").json().path("capabilities")).stream()
                .map(JsonNode::asText)
                .toList();
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
        return mailsTo(address(name));
    }

    private List<JsonNode> mailsTo(String address) {
        return list(portal.local("/local/mail")).stream()
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .toList();
    }

    /** What was asked of the user pool about the contacts whose sign-in name begins so. All names begin with "Name". */
    private List<String> signIns(String person) {
        return list(portal.local("/local/sign-ins")).stream()
                .filter(request -> request.at("/request/Username").asText().startsWith(signInName(person)))
                .map(request -> request.path("action").asText())
                .toList();
    }

    private String signInName(String person) {
        return organization.toLowerCase(Locale.ROOT) + "." + person;
    }

    /** The temporary password in the last mail to an address. */
    private String password(String name) {
        var password = Pattern.compile("(?:Tijdelijk wachtwoord|Temporary password): (\\S+)");
        var matcher = password.matcher(mails(name).stream()
                .map(mail -> mail.path("text").asText())
                .filter(text -> password.matcher(text).find())
                .toList()
                .getLast());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The next challenge. */
    private String signIn(String username, String password) {
        var answer = portal.localPost(
                "/local/sign-ins", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
        return answer.path("challenge").asText("refused");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class AnnouncingTest {

    private static final Pattern LINK = Pattern.compile("<https?://[^/]+(/unsubscribe/[^>]+)>");

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As vendor = portal.system("portal/content");
    private final List<String> organizations = new ArrayList<>();

    @BeforeEach
    void givenTwoOrganizations() {
        for (int i = 0; i < 2; i++) {
            var organization = SharedPortal.organization();
            organizations.add(organization);
            choose(organization, "boss", "nl", "[]", "[\"PRODUCT_NEWS\", \"EVENTS\"]");
            choose(organization, added(organization, "eva"), "en", "[\"TIPS_AND_NEW_RELEASES\"]", "[\"PRODUCT_NEWS\"]");
            choose(organization, added(organization, "fleur"), "nl", "[\"PROFIT_ADMINISTRATION\"]", "[\"TRAINING\"]");
        }
    }

    @Test
    void reachesExactlyItsAudienceAndNobodyWhoLeftIt() {
        announce("PRODUCT_NEWS", "Eerste nieuws", "First news");

        var mails = mails("Eerste nieuws", "First news");
        assertThat(mails)
                .extracting(mail -> mail.path("to").get(0).asText() + " "
                        + mail.path("subject").asText())
                .containsExactlyInAnyOrderElementsOf(organizations.stream()
                        .flatMap(id ->
                                List.of("boss@" + id + ".example Eerste nieuws", "eva@" + id + ".example First news")
                                        .stream())
                        .toList());
        var organization = organizations.getFirst();
        var link = link(mailTo("boss@" + organization + ".example", mails));
        var asked = portal.nobody().get(link);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.toString()).contains("Wilt u geen berichten over productnieuws meer ontvangen?");
        assertThat(newsletters(organization)).containsExactlyInAnyOrder("PRODUCT_NEWS", "EVENTS");

        for (int i = 0; i < 2; i++) {
            var left = portal.nobody()
                    .post(link, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(left.status()).isEqualTo(200);
            assertThat(left.toString()).contains("U bent afgemeld");
        }

        assertThat(newsletters(organization)).containsExactly("EVENTS");
        assertThat(portal.contact(organization, "boss")
                        .get("/audit?action=UNSUBSCRIBE")
                        .json()
                        .path("items"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("note").asText()).isEqualTo("PRODUCT_NEWS"));
        announce("PRODUCT_NEWS", "Tweede nieuws", "Second news");
        assertThat(mails("Tweede nieuws", "Second news"))
                .extracting(mail -> mail.path("to").get(0).asText())
                .containsExactlyInAnyOrder(
                        "eva@" + organization + ".example",
                        "boss@" + organizations.getLast() + ".example",
                        "eva@" + organizations.getLast() + ".example");
        announce("EVENTS", "Derde nieuws", "Third news");
        assertThat(mails("Derde nieuws", "Third news"))
                .extracting(mail -> mail.path("to").get(0).asText())
                .containsExactlyInAnyOrderElementsOf(organizations.stream()
                        .map(id -> "boss@" + id + ".example")
                        .toList());
    }

    @Test
    void reachesThoseWithAResponsibilityAndShowsHowFarItIs() {
        var announced = announce("TIPS_AND_NEW_RELEASES", "Nieuw in Profit", "New in Profit");

        assertThat(mails("Nieuw in Profit", "New in Profit"))
                .extracting(mail -> mail.path("to").get(0).asText())
                .containsExactlyInAnyOrderElementsOf(organizations.stream()
                        .map(id -> "eva@" + id + ".example")
                        .toList());
        var found = vendor.get(announced.header("Location")).json();
        assertThat(found.path("status").asText()).isEqualTo("ANNOUNCED");
        assertThat(found.path("organizations").asInt()).isGreaterThanOrEqualTo(organizations.size());
        assertThat(vendor.get("/announcements?limit=100").json().path("items").findValuesAsText("id"))
                .contains(found.path("id").asText());
    }

    @Test
    void showsNoOtherContactBehindALinkThatWasChanged() {
        announce("TRAINING", "Les", "Lesson");
        var link = link(mailTo("fleur@" + organizations.getFirst() + ".example", mails("Les", "Lesson")));

        for (var changed : List.of(link + "A", link.replace("/unsubscribe/", "/unsubscribe/A"), "/unsubscribe/x.y")) {
            assertThat(portal.nobody().post(changed, "").status()).as(changed).isEqualTo(404);
        }
    }

    private PortalClient.Reply announce(String audience, String dutch, String english) {
        var announced = vendor.post("/announcements", """
                {"audience": "%s", "subject": {"nl": "%s", "en": "%s"},
                 "text": {"nl": "Alinea.\\n\\n- <b>punt</b>", "en": "Paragraph.\\n\\n- <b>point</b>"}}
                """.formatted(audience, dutch, english));
        assertThat(announced.status()).as(announced.toString()).isEqualTo(202);
        SharedPortal.settle();
        return announced;
    }

    /** To contacts of the organizations of this test. */
    private List<JsonNode> mails(String... subjects) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> List.of(subjects).contains(mail.path("subject").asText()))
                .filter(mail -> organizations.stream()
                        .anyMatch(id -> mail.path("to").get(0).asText().endsWith("@" + id + ".example")))
                .toList();
    }

    private static JsonNode mailTo(String address, List<JsonNode> mails) {
        return mails.stream()
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String link(JsonNode listed) {
        var mail = portal.local("/local/mail/" + listed.path("id").asText());
        var headers = mail.path("headers").toString();
        assertThat(headers).contains("List-Unsubscribe-Post").contains("List-Unsubscribe=One-Click");
        assertThat(mail.path("html").asText()).contains("&lt;b&gt;");
        var found = LINK.matcher(headers);
        assertThat(found.find()).as(headers).isTrue();
        return found.group(1);
    }

    private String added(String organization, String name) {
        var added = portal.contact(organization, "boss").post("/contacts", """
                {"name": "%s", "email": "%s@%s.example", "language": "nl", "roles": ["EMPLOYEE"]}
                """.formatted(name, name, organization));
        assertThat(added.status()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private void choose(
            String organization, String contact, String language, String responsibilities, String newsletters) {
        var chosen = portal.contact(organization, contact)
                .put("/me", """
                {"name": "Name", "language": "%s", "responsibilities": %s, "newsletters": %s}
                """.formatted(language, responsibilities, newsletters));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
    }

    private List<String> newsletters(String organization) {
        var chosen = new ArrayList<String>();
        portal.contact(organization, "boss")
                .get("/me")
                .json()
                .path("newsletters")
                .forEach(one -> chosen.add(one.asText()));
        return chosen;
    }
}

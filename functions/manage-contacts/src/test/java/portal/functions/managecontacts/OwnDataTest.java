package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class OwnDataTest implements CustomerFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void showsAContactItself() {
        var answer = Event.sample("manage-contacts-own-data").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"dirk\",\"name\":\"Dirk\",\"email\":\"dirk@acme.example\",\"language\":\"nl\","
                        + "\"roles\":[],\"capabilities\":[\"VIEW_OWN_DATA\"],\"organization\":{\"id\":\"acme\",\"name\":\"acme B.V.\"},"
                        + "\"responsibilities\":[],\"newsletters\":[]}");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        carla | CHANGE_OWN_DATA, VIEW_OWN_DATA, VIEW_OWN_INCIDENTS
        bram  | SUBMIT_INCIDENT, VIEW_ALL_INCIDENTS, VIEW_OWN_DATA, VIEW_OWN_INCIDENTS
        eva   | CHANGE_OWN_DATA, EMAIL_LICENSE_ANALYSIS, MANAGE_CONTACTS, MANAGE_LICENSE, MANAGE_ORGANIZATION, READ_AUDIT_TRAIL, RESET_SECOND_FACTOR, VIEW_ALL_INCIDENTS, VIEW_OWN_DATA, VIEW_OWN_INCIDENTS
        """)
    void showsWhatTheRolesLetAContactDo(String contact, String capabilities) {
        acme.with(anIncidentManager("bram"), anAdministrator("eva"));

        var answer = Event.sample("manage-contacts-own-data").calledBy(contact).sentTo(function);

        assertThat(answer.body()).contains("\"capabilities\":[\"" + capabilities.replace(", ", "\",\"") + "\"]");
    }

    @Test
    void showsNobodyWhoWasRemoved() {
        assertThat(Event.sample("manage-contacts-own-data")
                        .calledBy("zoe")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("401 session-ended");
    }

    @Test
    void changesOnesOwnData() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/name")).isEqualTo("Carla Bakker");
        assertThat(answer.text("/phone")).isEqualTo("+31 6 87654321");
        assertThat(answer.text("/language")).isEqualTo("en");
        assertThat(answer.text("/responsibilities/0")).isEqualTo("PROFIT_ADMINISTRATION");
        assertThat(answer.text("/newsletters/0")).isEqualTo("EVENTS");
        assertThat(answer.text("/newsletters/1")).isEqualTo("TRAINING");
        var read = Event.sample("manage-contacts-own-data").calledBy("carla").sentTo(function);
        assertThat(read.body()).isEqualTo(answer.body());
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void takesWhatItShowsAndIgnoresWhatOnlyOthersChange() {
        var shown = Event.sample("manage-contacts-own-data").calledBy("carla").sentTo(function);
        var body = shown.body()
                .replace("\"roles\":[\"EMPLOYEE\"]", "\"roles\":[\"ADMINISTRATOR\"]")
                .replace("\"capabilities\":[", "\"capabilities\":[\"MANAGE_CONTACTS\",")
                .replace("carla@acme", "mallory@acme");

        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(shown.body());
        assertThat(acme.contact("carla").isAdministrator()).isFalse();
        assertThat(acme.contact("carla").email().value()).isEqualTo("carla@acme.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                                     | /name required, /language required, /responsibilities required, /newsletters required
        {"name": "A", "language": "nl", "responsibilities": ["BOSS"], "newsletters": ["NEWS"]} | /responsibilities/0 not-allowed, /newsletters/0 not-allowed
        {"name": "A", "language": "nl", "responsibilities": [], "newsletters": ["EVENTS", "EVENTS"]} | /newsletters/1 duplicate
        {"name": "A", "language": "nl", "responsibilities": [], "newsletters": [], "secondFactor": {}} | /secondFactor unknown-field
        """)
    void tellsAllThatIsWrong(String body, String errors) {
        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(String.join(", ", answer.errors())).isEqualTo(errors);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 200", "'\"2\"', 412"})
    void changesOnlyTheVersionThatIsExpected(String expected, int status) {
        assertThat(sample().withHeader("If-Match", expected).sentTo(function).status())
                .isEqualTo(status);
    }

    @Test
    void refusesAnIncidentManagerWithoutAnotherRole() {
        acme.with(anIncidentManager("bram"));

        var answer =
                sample().calledBy("bram").withHeader("Accept-Language", "en").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("Employee (Medewerker) or Administrator (Beheerder)");
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("manage-contacts-own-data-change");
    }
}

package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Role;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ChangeContactTest implements CustomerFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void replacesAContact() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/name")).isEqualTo("Carla Bakker-Smit");
        assertThat(answer.text("/roles/1")).isEqualTo("INCIDENT_MANAGER");
        assertThat(answer.has("/phone")).isFalse();
        assertThat(acme.contact("carla").email().value()).isEqualTo("carla.bakker@acme.example");
        assertThat(acme.contact("carla").roles()).contains(Role.INCIDENT_MANAGER);
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> assertThat(event.type())
                .isEqualTo(EventType.EmailChanged));
    }

    @Test
    void takesWhatTheApiShowsOfAContactChangedOrNot() {
        var shown = Event.sample("manage-contacts-one")
                .withPathParameter("id", "carla")
                .sentTo(function);

        var answer = sample().withBody(shown.body()).sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(shown.body());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertNothingWritten();
    }

    @Test
    void ignoresWhatNobodyCanChange() {
        var body = sample().body().replaceFirst("\\{", "{\"id\": 7, \"secondFactor\": {\"status\": \"NONE\"},");

        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo("carla");
        assertThat(answer.text("/secondFactor/status")).isEqualTo("ENROLLED");
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 200", "'\"2\"', 412", "'W/\"1\"', 412", "'\"7\", \"1\"', 200", "*, 200"})
    void changesOnlyTheVersionThatIsExpected(String expected, int status) {
        var answer = sample().withHeader("If-Match", expected).sentTo(function);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 412) {
            assertThat(answer.refusal()).isEqualTo("412 precondition-failed");
            assertNothingWritten();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gina", "nobody", "CARLA", "a b", ""})
    void answersTheSameForAContactOfAnotherOrganizationAsForAnUnknownOne(String id) {
        portal.organization("globex").with(aContact("gina"));

        assertThat(sample().withPathParameter("id", id).sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void refusesToTakeTheRoleFromTheLastAdministrator() {
        acme.with(aContact("eva"));

        var answer = sample().withPathParameter("id", "anna").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 last-administrator");
        assertThat(answer.text("/detail")).contains("Wijs eerst de opvolger aan");
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
        return Event.sample("manage-contacts-change");
    }

    @Override
    public String refusalOfAnotherWithEveryRole() {
        return "409 incident-manager-limit";
    }
}

package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Role;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class AssignRolesTest implements CustomerFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void replacesTheRoles() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/roles/0")).isEqualTo("INCIDENT_MANAGER");
        assertThat(acme.contact("carla").roles()).isEqualTo(Set.of(Role.INCIDENT_MANAGER));
        assertThat(acme.contact("carla").name()).isEqualTo("Carla");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | /roles required
            {"roles": null}                           | /roles required
            {"roles": ["ADMIN"]}                      | /roles/0 not-allowed
            {"roles": ["EMPLOYEE", "EMPLOYEE"]}       | /roles/1 duplicate
            {"roles": [], "name": "Carla"}            | /name unknown-field
            """)
    void tellsWhatIsWrong(String body, String errors) {
        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(errors);
        assertNothingWritten();
    }

    @Test
    void refusesMoreIncidentManagersThanTheLimit() {
        acme.withIncidentManagerLimit(2);

        assertThat(sample().sentTo(function).refusal()).isEqualTo("409 incident-manager-limit");
        assertThat(sample().withPathParameter("id", "bram").sentTo(function).status())
                .isEqualTo(200);
    }

    @Test
    void refusesToTakeTheRoleFromTheLastAdministrator() {
        acme.with(aContact("eva"));

        assertThat(sample().withPathParameter("id", "anna").sentTo(function).refusal())
                .isEqualTo("409 last-administrator");
    }

    @Test
    void changesOnlyTheVersionThatIsExpected() {
        assertThat(sample().withHeader("If-Match", "\"2\"").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertThat(sample().withHeader("If-Match", "\"1\"").sentTo(function).status())
                .isEqualTo(200);
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
        return Event.sample("manage-contacts-assign-roles");
    }

    @Override
    public String refusalOfAnotherWithEveryRole() {
        return "409 incident-manager-limit";
    }
}

package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class AddContactTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void addsAContactAndTellsWhereItIs() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.text("/id");
        assertThat(answer.header("Location")).isEqualTo("/contacts/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/email")).isEqualTo("fleur@acme.example");
        assertThat(answer.text("/phone")).isEqualTo("+31 6 12345678");
        assertThat(answer.text("/roles/0")).isEqualTo("EMPLOYEE");
        assertThat(answer.text("/secondFactor/status")).isEqualTo("ENROLLMENT_REQUIRED");
        var stored = portal.contacts().find(acme.id(), new ContactId(id)).orElseThrow();
        assertThat(stored.name()).isEqualTo("Fleur Kok");
        assertThat(stored.language()).isEqualTo(Language.NL);
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ContactAdded);
            assertThat(event.subject()).isEqualTo(id);
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.ADD_CONTACT));
    }

    @Test
    void takesAContactWithoutAPhoneAndWithoutRoles() {
        var answer = sample().withBody("""
                        {"name": " Fleur ", "email": "fleur@acme.example", "phone": null, "language": "en", "roles": []}""").sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/name")).isEqualTo("Fleur");
        assertThat(answer.has("/phone")).isFalse();
        assertThat(answer.has("/roles/0")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | /name required, /email required, /language required, /roles required
            {"name": "", "email": "a", "language": "de", "roles": []} | /name length, /email invalid-email, /language not-allowed
            {"name": "A\\nB", "email": "a@b.example", "language": "NL", "roles": ["BOSS"]} | /name control-character, /language not-allowed, /roles/0 not-allowed
            {"name": "A", "email": "a@b.example", "language": "nl", "roles": ["EMPLOYEE", "EMPLOYEE"]} | /roles/1 duplicate
            {"name": "A", "email": "a@b.example", "language": "nl", "roles": "EMPLOYEE", "phone": ""} | /phone length, /roles not-a-list
            {"name": "A", "email": "a@b.example", "language": "nl", "roles": [], "id": "x"} | /id unknown-field
            """)
    void tellsAllThatIsWrong(String body, String errors) {
        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(String.join(", ", answer.errors())).isEqualTo(errors);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 201", "201, 50, 422", "200, 51, 422"})
    void takesANameAndAPhoneUpToTheirLength(int name, int phone, int status) {
        var answer = sample().withBody("""
                        {"name": "%s", "email": "fleur@acme.example", "phone": "%s", "language": "en", "roles": []}""".formatted("n".repeat(name), "1".repeat(phone)))
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void refusesAnAddressInUse() {
        var answer =
                sample().withBody(sample().body().replace("fleur@", "BRAM@")).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 email-in-use");
        assertThat(answer.text("/title")).isEqualTo("Dit e-mailadres is al in gebruik.");
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void saysTheLimitAndHowManyThereAre() {
        acme.withIncidentManagerLimit(1);

        var answer = sample().withBody(sample().body().replace("EMPLOYEE", "INCIDENT_MANAGER"))
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 incident-manager-limit");
        assertThat(answer.text("/limit")).isEqualTo("1");
        assertThat(answer.text("/incidentManagers")).isEqualTo("2");
        assertThat(answer.text("/detail")).startsWith("Maximum: 1. Now: 2.");
    }

    @Override
    public String anotherBody() {
        return sample().body().replace("Fleur", "Flora");
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
        return Event.sample("manage-contacts-add");
    }

    @Override
    public String refusalOfASecondSample() {
        return "409 email-in-use";
    }
}

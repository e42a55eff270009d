package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.contact.WaitingReset;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ManageContactsHandlerTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void listsTheContactsOfTheOrganizationAndNobodyElse() {
        portal.organization("globex").with(anAdministrator("gina"));

        var answer = list().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "id")).containsExactly("anna", "bram", "carla", "dirk", "eva");
        assertThat(answer.texts("/items", "language")).containsExactly("nl", "nl", "nl", "nl", "en");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "role, ADMINISTRATOR, zoe",
        "status, INVITED, yara",
        "q, z\u00d3\u00cb, zoe",
        "q, ara acme.example, yara",
        "q, yara zoe, ''",
    })
    void listsTheContactsThatAreAskedFor(String filter, String value, String found) {
        acme.with(aContact("yara").yetToEnroll(), anAdministrator("zoe").named("Zo\u00eb"));

        var answer = list().withQuery(filter, value).sentTo(function);

        assertThat(answer.texts("/items", "id"))
                .filteredOn(id -> id.equals("yara") || id.equals("zoe"))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void tellsEverythingThatIsWrongWithAFilter() {
        var answer = list().withQuery("role", "BOSS")
                .withQuery("status", "active")
                .withQuery("q", "\u200b")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("role not-allowed", "status not-allowed", "q length");
    }

    @Test
    void showsAContact() {
        var answer = Event.sample("manage-contacts-one").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/id")).isEqualTo("bram");
        assertThat(answer.text("/name")).isEqualTo("Bram");
        assertThat(answer.text("/email")).isEqualTo("bram@acme.example");
        assertThat(answer.has("/phone")).isFalse();
        assertThat(answer.has("/waitingReset")).isFalse();
        assertThat(answer.text("/roles/0")).isEqualTo("INCIDENT_MANAGER");
        assertThat(answer.text("/secondFactor/status")).isEqualTo("ENROLLED");
        assertThat(answer.text("/secondFactor/since")).isEqualTo("2026-01-05T08:00:00Z");
    }

    @Test
    void showsAResetThatWaits() {
        var asked = Instant.parse("2026-03-02T09:00:00Z");
        var reset = new WaitingReset(
                new ContactId("anna"),
                "Anna",
                "Lost the phone",
                Optional.of("192.0.2.1"),
                asked,
                asked.plusSeconds(4 * 3600));
        portal.commit(List.of(portal.contacts().update(acme.contact("bram").withWaitingReset(Optional.of(reset)))));

        var answer = Event.sample("manage-contacts-one").sentTo(function);

        assertThat(answer.text("/waitingReset/requestedBy/name")).isEqualTo("Anna");
        assertThat(answer.text("/waitingReset/reason")).isEqualTo("Lost the phone");
        assertThat(answer.text("/waitingReset/requestedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/waitingReset/takesEffectAt")).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(answer.has("/waitingReset/from")).isFalse();
    }

    @Test
    void showsThatAContactStillHasToEnroll() {
        acme.with(aContact("bram").yetToEnroll());

        assertThat(Event.sample("manage-contacts-one").sentTo(function).text("/secondFactor/status"))
                .isEqualTo("ENROLLMENT_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gina", "an na", "ANNA", "é", ""})
    void answersTheSameForAContactOfAnotherOrganizationAsForAnUnknownOne(String id) {
        portal.organization("globex").with(aContact("gina"));
        var unknown = Event.sample("manage-contacts-one")
                .withPathParameter("id", "nobody")
                .sentTo(function);

        var answer =
                Event.sample("manage-contacts-one").withPathParameter("id", id).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertThat(answer).isEqualTo(unknown);
    }

    @Test
    void refusesAnEmployeeAndRecordsTheAttempt() {
        var answer = Event.sample("manage-contacts-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.VIEW_CONTACTS));
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
        return Event.sample("manage-contacts-one");
    }

    @Override
    public Event list() {
        return Event.sample("manage-contacts-list");
    }
}

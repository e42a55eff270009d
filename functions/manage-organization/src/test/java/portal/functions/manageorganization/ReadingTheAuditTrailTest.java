package portal.functions.manageorganization;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditActor;
import portal.domain.audit.AuditEntry;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ReadingTheAuditTrailTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageOrganizationHandler function = ManageOrganizationHandlerTest.function(portal);

    @Test
    void showsTheVendorsSupportWhatTheCustomerSees() {
        append("e-1", "2026-03-02T08:00:00Z", "anna", Action.RESET_SECOND_FACTOR, "bram", "Lost the phone");
        var seen = Event.sample("manage-organization-audit-trail-as-support");

        assertThat(seen.sentTo(function).body())
                .contains("Lost the phone")
                .isEqualTo(Event.sample("manage-organization-audit-trail")
                        .withoutQuery()
                        .sentTo(function)
                        .body());
        assertThat(seen.withPathParameter("org", "unknown").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(seen.withRawQuery("who=x").sentTo(function).refusal()).isEqualTo("422 invalid-request");
    }

    @Test
    void showsEveryFieldOfAnEntryAndLeavesOutWhatIsEmpty() {
        append("e-1", "2026-03-02T08:00:00Z", "anna", Action.RESET_SECOND_FACTOR, "bram", "Lost the phone");
        append("e-2", "2026-03-02T08:00:01Z", "back-office:register", Action.GRANT_LICENSE, "", "");

        var answer = all().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "id")).containsExactly("e-2", "e-1");
        assertThat(answer.has("/items/0/subject")).isFalse();
        assertThat(answer.has("/items/0/note")).isFalse();
        assertThat(answer.text("/items/1/at")).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(answer.text("/items/0/actor/name")).isEqualTo("Name of back-office:register");
        assertThat(answer.has("/items/0/actor/id")).isFalse();
        assertThat(answer.text("/items/0/count")).isEqualTo("1");
        assertThat(answer.has("/items/0/lastAt")).isFalse();
        assertThat(answer.text("/items/1/actor/id")).isEqualTo("anna");
        assertThat(answer.text("/items/1/actor/name")).isEqualTo("Name of anna");
        assertThat(answer.text("/items/1/action")).isEqualTo("RESET_SECOND_FACTOR");
        assertThat(answer.text("/items/1/subject")).isEqualTo("bram");
        assertThat(answer.text("/items/1/result")).isEqualTo("DONE");
        assertThat(answer.text("/items/1/note")).isEqualTo("Lost the phone");
        assertThat(answer.text("/items/1/requestId")).isEqualTo("request-9");
        assertThat(answer.text("/items/1/sourceAddress")).isEqualTo("192.0.2.9");
    }

    @Test
    void showsManyRefusalsAsOneLine() {
        var refused = Event.sample("manage-organization-audit-trail-by-employee");
        for (int i = 0; i < 60; i++) {
            refused.sentTo(function);
        }

        var answer = all().sentTo(function);

        assertThat(answer.texts("/items", "result")).containsExactly("forbidden");
        assertThat(answer.text("/items/0/count")).isEqualTo("60");
        assertThat(answer.text("/items/0/lastAt"))
                .isEqualTo(portal.clock().instant().toString());
        assertThat(answer.text("/items/0/actor/name")).isEqualTo("Carla");
    }

    @Test
    void showsWhatTheFilterAsksFor() {
        append("e-1", "2026-03-01T22:59:59.999Z", "bram", Action.SUBMIT_INCIDENT, "INC-1001", "");
        append("e-2", "2026-03-01T23:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1002", "");
        append("e-3", "2026-03-02T08:00:00Z", "bram", Action.MUTATE_LICENSE, "", "");
        append("e-4", "2026-03-02T08:00:00Z", "anna", Action.SUBMIT_INCIDENT, "INC-1003", "");

        assertThat(sample().sentTo(function).texts("/items", "id"))
                .as("the day begins at midnight in Amsterdam")
                .containsExactly("e-2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, e-2",
        "2026-03-02T09:00:00+01:00, e-2",
        "2026-03-02T08:00:00.000000001Z, ''",
        "2026-03-02T07:59:59.999Z, e-2",
        "2026-03-03, ''"
    })
    void takesAMomentOrADay(String from, String shown) {
        append("e-1", "2026-03-02T07:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1001", "");
        append("e-2", "2026-03-02T08:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1002", "");

        var answer = all().withQuery("from", from).sentTo(function);

        assertThat(answer.texts("/items", "id")).isEqualTo(shown.isEmpty() ? List.of() : List.of(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, ''",
        "2026-03-02T09:00:00.000000001+01:00, e-1",
        "2026-03-01, ''",
        "2026-03-02, e-1"
    })
    void endsBeforeAMomentOrWithADay(String to, String shown) {
        append("e-1", "2026-03-02T08:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1001", "");
        append("e-2", "2026-03-02T23:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1002", "");

        var answer = all().withQuery("to", to).sentTo(function);

        assertThat(answer.texts("/items", "id")).isEqualTo(shown.isEmpty() ? List.of() : List.of(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01, false",
        "2026-03-02, 2026-03-02, true",
        "2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z, false"
    })
    void refusesAPeriodThatEndsBeforeItBegins(String from, String to, boolean isTaken) {
        var answer = all().withQuery("from", from).withQuery("to", to).sentTo(function);

        assertThat(answer.status()).isEqualTo(isTaken ? 200 : 422);
        if (!isTaken) {
            assertThat(answer.errors()).containsExactly("to ends-before-it-begins");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01",
                "2026-03-02T08:00:00",
                "2026-03-02 08:00:00Z",
                "+10000-01-01",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void refusesWhatIsNoMoment(String from) {
        assertThat(all().withQuery("from", from).sentTo(function).errors()).containsExactly("from not-a-moment");
    }

    @Test
    void tellsEverythingThatIsWrongWithAFilter() {
        var answer = all().withQuery("actor", "a".repeat(201))
                .withQuery("action", "STEAL")
                .withQuery("from", "soon")
                .withQuery("limit", "0")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactly("actor length", "action not-allowed", "from not-a-moment", "limit range");
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        portal.commit(List.of(portal.auditTrail()
                .append(entry(new OrganizationId("globex"), "e-1", "anna", "2026-03-02T08:00:00Z"))));

        assertThat(all().sentTo(function).texts("/items", "id")).isEmpty();
    }

    @Test
    void refusesAnEmployee() {
        assertThat(Event.sample("manage-organization-audit-trail-by-employee")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.VIEW_AUDIT_TRAIL));
    }

    private void append(String id, String at, String actor, Action action, String subject, String note) {
        portal.commit(List.of(portal.auditTrail()
                .append(new AuditEntry(
                        id,
                        acme.id(),
                        Instant.parse(at),
                        new AuditActor(actor, "Name of " + actor),
                        new Attempt(action, subject, note),
                        AuditEntry.DONE,
                        new Origin("request-9", "192.0.2.9")))));
    }

    private static AuditEntry entry(OrganizationId organization, String id, String actor, String at) {
        var origin = new Origin("request-9", "192.0.2.9");
        return new AuditEntry(
                id,
                organization,
                Instant.parse(at),
                AuditActor.unnamed(actor),
                Attempt.at(Action.SUBMIT_INCIDENT),
                AuditEntry.DONE,
                origin);
    }

    private Event all() {
        return sample().withoutQuery();
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
        return Event.sample("manage-organization-audit-trail");
    }

    @Override
    public Event list() {
        if (portal.auditEntries().isEmpty()) {
            append("e-1", "2026-03-02T07:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1001", "");
            append("e-2", "2026-03-02T08:00:00Z", "bram", Action.SUBMIT_INCIDENT, "INC-1002", "");
        }
        return all();
    }
}

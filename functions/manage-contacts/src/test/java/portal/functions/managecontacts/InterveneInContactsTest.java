package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.Role;
import portal.domain.audit.AuditEntry;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

/** What the vendor's support does to contacts of an organization that is stuck. */
class InterveneInContactsTest implements BackOfficeFunctionContract {

    private static final String WHO = "\"onBehalfOf\": \"Piet de Boer\", \"reason\": \"Stuck.\"";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal, brake -> 1);

    @Test
    void appointsAnAdministrator() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/roles/0")).isEqualTo("ADMINISTRATOR");
        var added = portal.contacts()
                .find(acme.id(), new ContactId(answer.text("/id")))
                .orElseThrow();
        assertThat(added.isAdministrator()).isTrue();
        assertThat(portal.roleCountStore().find(acme.id()).administrators()).isEqualTo(3);
        assertDone(Action.ADD_CONTACT, added.id().value(), "Fleur Kok", "The only administrator left the company.");
        assertThat(events(EventType.ContactAdded)).singleElement().satisfies(event -> assertThat(event.subject())
                .isEqualTo(added.id().value()));
    }

    @Test
    void appointsWhoHasFurtherRoles() {
        var answer = appointing("\"roles\": [\"EMPLOYEE\", \"ADMINISTRATOR\"],").sentTo(function);

        assertThat(acme.contact(answer.text("/id")).roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "roles": [],            | /roles not-allowed
            "roles": ["EMPLOYEE"],  | /roles not-allowed
            "status": "ACTIVE",     | /status unknown-field
            """)
    void appointsNobodyElse(String field, String error) {
        assertThat(appointing(field).sentTo(function).errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void keepsTheRulesOfTheCustomer() {
        var answer = sample().withBody(
                        "{\"name\": \"Anna 2\", \"email\": \"ANNA@acme.example\", \"language\": \"nl\", %s}"
                                .formatted(WHO))
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 email-in-use");
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo("email-in-use");
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
        });
    }

    @Test
    void needsARecentSecondFactorOfAPersonOfSupport() {
        var sixteenMinutesAgo = Long.toString(InMemoryPortal.START.getEpochSecond() - 16 * 60);

        for (var sample : List.of(sample(), Event.sample("manage-contacts-correct-address-as-support"))) {
            assertThat(sample.bySupportPerson()
                            .withClaim("auth_time", sixteenMinutesAgo)
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("403 recent-second-factor-required");
            assertThat(sample.bySupportPerson().sentTo(function).errors()).containsExactly("/onBehalfOf not-allowed");
        }
        assertNothingWritten();
    }

    @Test
    void appointsUnderTheNameOfThePersonOfSupport() {
        var appointing = sample().bySupportPerson()
                .withBody(
                        "{\"name\": \"Fleur Kok\", \"email\": \"f@acme.example\", \"language\": \"nl\", \"reason\": \"x\"}");

        assertThat(appointing.sentTo(function).status()).isEqualTo(201);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).startsWith("support:");
            assertThat(entry.actor().name()).isEqualTo("Sam Visser");
        });
    }

    @Test
    void hasNoBrake() {
        for (int i = 0; i < 3; i++) {
            assertThat(appointing("", "f" + i).sentTo(function).status()).isEqualTo(201);
        }
    }

    @Test
    void saysWhoAndWhy() {
        assertThat(sample().withBody("{\"name\": \"F\", \"email\": \"f@acme.example\", \"language\": \"nl\"}")
                        .sentTo(function)
                        .errors())
                .containsExactly("/onBehalfOf required", "/reason required");
        assertThat(correcting("{\"email\": \"f@acme.example\", \"onBehalfOf\": \"\u200b\", \"reason\": \" \"}")
                        .sentTo(function)
                        .errors())
                .containsExactly("/onBehalfOf length", "/reason length");
        assertNothingWritten();
    }

    @Test
    void correctsAnAddress() {
        var answer = correcting("{\"email\": \"eva.new@acme.example\", %s}".formatted(WHO))
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/email")).isEqualTo("eva.new@acme.example");
        assertThat(acme.contact("eva").email().value()).isEqualTo("eva.new@acme.example");
        assertThat(acme.contact("eva").isAdministrator()).isTrue();
        assertDone(Action.CHANGE_CONTACT, "eva", "Eva", "Stuck.");
        var change = events(EventType.EmailChanged).getFirst();
        assertThat(portal.addressChanges().find(acme.id(), change.subject()))
                .hasValueSatisfying(kept -> assertThat(kept.by()).isEqualTo("Piet de Boer"));
    }

    @Test
    void leavesAnAddressThatIsRightAlready() {
        var answer = correcting("{\"email\": \"eva@acme.example\", %s}".formatted(WHO))
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertNothingWritten();
    }

    @Test
    void correctsOnlyTheVersionThatIsExpected() {
        var answer = correcting("{\"email\": \"eva.new@acme.example\", %s}".formatted(WHO))
                .withHeader("If-Match", "\"7\"")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("412 precondition-failed");
        assertNothingWritten();
    }

    @Test
    void invitesAgainByTheRuleOfTheCustomer() {
        acme.with(aContact("carla").yetToEnroll());

        var answer = inviting().sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/id")).isEqualTo("carla");
        assertThat(answer.text("/status")).isEqualTo("INVITED");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertDone(Action.INVITE_CONTACT, "carla", "Carla", "The only administrator is on leave.");
        assertThat(events(EventType.ContactInvited)).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo("carla");
            assertThat(event.actor()).isEqualTo("back-office:7hq1vsample0register0client");
        });
    }

    @Test
    void doesNotInviteWhoSignedInAndEnrolled() {
        var answer = inviting().withPathParameter("id", "bram").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 signed-in-already");
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.INVITE_CONTACT);
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.attempt().subjectName()).isEqualTo("Bram");
            assertThat(entry.result()).isEqualTo("signed-in-already");
        });
    }

    @Test
    void invitesNobodyElse() {
        portal.organization("globex").with(aContact("gina").yetToEnroll());

        for (var id : List.of("gina", "zoe", "..")) {
            assertThat(inviting().withPathParameter("id", id).sentTo(function).refusal())
                    .isEqualTo("404 not-found");
        }
        assertThat(inviting()
                        .withBody("{\"onBehalfOf\": \"\"}")
                        .sentTo(function)
                        .errors())
                .containsExactly("/onBehalfOf length", "/reason required");
        assertNothingWritten();
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        var body = "{\"email\": \"eva.new@acme.example\", %s}".formatted(WHO);

        assertThat(correcting(body)
                        .withPathParameter("id", "zoe")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
        assertThat(correcting(body)
                        .withPathParameter("org", "unknown")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
        assertThat(sample().withPathParameter("org", "unknown").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).extracting(AuditEntry::organization).containsOnly(acme.id());
    }

    @Test
    void showsSupportTheContacts() {
        var seen = Event.sample("manage-contacts-list-as-support").sentTo(function);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body())
                .isEqualTo(Event.sample("manage-contacts-list").sentTo(function).body());
        assertThat(Event.sample("manage-contacts-list-as-support")
                        .withPathParameter("org", "unknown")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    private void assertDone(Action action, String subject, String name, String reason) {
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("back-office:7hq1vsample0register0client");
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.actor().id()).isEmpty();
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.subject()).isEqualTo(subject);
            assertThat(entry.attempt().subjectName()).isEqualTo(name);
            assertThat(entry.note()).isEqualTo(reason);
            assertThat(entry.result()).isEqualTo("DONE");
            assertThat(events(EventType.SupportIntervened))
                    .extracting(DomainEvent::subject)
                    .containsExactly(entry.id());
        });
    }

    private List<DomainEvent> events(EventType type) {
        return portal.publishedEvents().stream()
                .filter(event -> event.type() == type)
                .toList();
    }

    private Event appointing(String field) {
        return appointing(field, "fleur");
    }

    private Event appointing(String field, String address) {
        return sample().withoutHeader("Idempotency-Key").withBody("""
                {"name": "Fleur", "email": "%s@acme.example", "language": "nl", %s %s}
                """.formatted(address, field, WHO));
    }

    private static Event inviting() {
        return Event.sample("manage-contacts-invite-again-as-support");
    }

    private static Event correcting(String body) {
        return Event.sample("manage-contacts-correct-address-as-support").withBody(body);
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
        return Event.sample("manage-contacts-appoint-as-support");
    }
}

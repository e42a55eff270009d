package portal.functions.manageorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.GrantLicense;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.mail.ResendMail;
import portal.domain.organization.Address;
import portal.domain.organization.CallOffRemoval;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ManageOrganizationsHandlerTest implements BackOfficeFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ManageOrganizationsHandler function = withGrace(Duration.ZERO);

    private ManageOrganizationsHandler withGrace(Duration grace) {
        return new ManageOrganizationsHandler(
                Pipelines.of(portal),
                new ReadOrganizations(portal.organizations(), portal.licenses()),
                new SetUpOrganization(
                        portal.organizations(),
                        portal.contacts(),
                        portal.roleCountStore(),
                        portal.licenses(),
                        portal.journal()),
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), grace),
                new CallOffRemoval(portal.organizations(), portal.journal()),
                new GrantLicense(portal.licenses(), portal.journal()),
                portal.keptMails(),
                new ResendMail(portal.keptMails(), portal.journal()));
    }

    @Test
    void plansARemovalThatCanBeCalledOffUntilItBegins() {
        var patient = withGrace(Duration.ofDays(7));
        sample().sentTo(patient);

        var planned = Event.sample("manage-organizations-remove").sentTo(patient);

        assertThat(planned.status()).isEqualTo(202);
        assertThat(planned.text("/status")).isEqualTo("PLANNED");
        assertThat(planned.text("/startsAt"))
                .isEqualTo(InMemoryPortal.START.plus(Duration.ofDays(7)).toString());
        assertThat(Event.sample("manage-organizations-removal").sentTo(patient).body())
                .isEqualTo(planned.body());
        assertThat(Event.sample("manage-organizations-one").sentTo(patient).text("/removalStartsAt"))
                .isEqualTo(planned.text("/startsAt"));
        assertThat(Event.sample("manage-organizations-call-off-removal")
                        .sentTo(patient)
                        .status())
                .isEqualTo(204);
        assertThat(Event.sample("manage-organizations-removal").sentTo(patient).refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void callsOffNoRemovalThatHasBegunOrWasNeverAskedFor() {
        assertThat(Event.sample("manage-organizations-call-off-removal")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
        sample().sentTo(function);
        Event.sample("manage-organizations-remove").sentTo(function);

        assertThat(Event.sample("manage-organizations-call-off-removal")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("409 removal-begun");
    }

    @Test
    void registersAnOrganizationWithItsFirstAdministrator() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/organizations/acme");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/name")).isEqualTo("Acme B.V.");
        assertThat(acme().contact("anna").roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(acme().contact("anna").name()).isEqualTo("Anna de Vries");
        assertThat(acme().contact("anna").language()).isEqualTo(Language.NL);
        assertThat(acme().license().edition()).isEqualTo(Edition.STANDARD);
        assertThat(acme().license().entitlement(Metric.EMPLOYEES)).isEqualTo(Entitlement.NONE);
    }

    @Test
    void tellsOfTheNewAdministrator() {
        sample().sentTo(function);

        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ContactAdded);
            assertThat(event.subject()).isEqualTo("anna");
            assertThat(event.actor()).isEqualTo("back-office:7hq1vsample0register0client");
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.REGISTER_ORGANIZATION));
    }

    @Test
    void requiresAFirstAdministratorForANewOrganization() {
        var answer = Event.sample("manage-organizations-change").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("/administrator required");
        assertNothingWritten();
    }

    @Test
    void changesAnOrganizationAndLeavesItsContactsAlone() {
        given(Edition.STANDARD, 10);

        var answer = Event.sample("manage-organizations-change").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/name")).isEqualTo("Acme Holding B.V.");
        assertThat(acme().license().edition()).isEqualTo(Edition.SMALL_BUSINESS);
        assertThat(acme().license().flex()).isTrue();
        assertThat(portal.publishedEvents()).extracting(DomainEvent::type).containsExactly(EventType.SignalsDue);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.CHANGE_ORGANIZATION));
    }

    @Test
    void refusesAnEditionThatIsTooSmall() {
        given(Edition.STANDARD, 11);

        var answer = Event.sample("manage-organizations-change").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 edition-limit");
        assertThat(answer.text("/requested")).isEqualTo("11");
        assertThat(answer.text("/limit")).isEqualTo("10");
        assertThat(acme().license().edition()).isEqualTo(Edition.STANDARD);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("edition-limit"));
    }

    @Test
    void changesAnOrganizationOnlyWhenItIsTheOneSeen() {
        given(Edition.STANDARD, 10);
        var change = Event.sample("manage-organizations-change");

        assertThat(change.withHeader("If-Match", "\"7\"").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertNothingWritten();

        var answer = change.withHeader("If-Match", "\"1\"").sentTo(function);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void grantsOnlyWhenTheLicenseIsTheOneSeen() {
        given(Edition.STANDARD, 10);
        var grant = Event.sample("manage-organizations-grant");

        assertThat(grant.withHeader("If-Match", "\"7\"").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertNothingWritten();
        assertThat(grant.withHeader("If-Match", "\"1\"").sentTo(function).status())
                .isEqualTo(204);
    }

    @Test
    void showsOneOrganization() {
        given(Edition.STANDARD, 10);

        var answer = Event.sample("manage-organizations-one").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo("acme");
        assertThat(answer.text("/participant")).isEqualTo("12345");
        assertThat(answer.text("/incidentManagerLimit")).isEqualTo("3");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void showsWhatItsLicenseIsAndWhatItsAdministratorsKeepCurrent() {
        var before =
                portal.organizations().find(given(Edition.ENTERPRISE, 10).id()).orElseThrow();
        var details = new OrganizationDetails(
                Optional.of(new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL")),
                Optional.of(new ContactId("bram")),
                Optional.of(InMemoryPortal.START));
        portal.commit(portal.organizations().update(before.with("Acme", details)));

        var answer = Event.sample("manage-organizations-one").sentTo(function);

        assertThat(answer.text("/edition")).isEqualTo("ENTERPRISE");
        assertThat(answer.text("/flex")).isEqualTo("false");
        assertThat(answer.text("/address/city")).isEqualTo("Leusden");
        assertThat(answer.text("/invoiceContact/id")).isEqualTo("bram");
        assertThat(answer.text("/confirmedAt")).isEqualTo("2026-03-02T09:00:00Z");
        var list = Event.sample("manage-organizations-list").sentTo(function);
        assertThat(list.text("/items/0/confirmedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(list.has("/items/0/edition")).isFalse();
        assertThat(sample().withBody(answer.body()).sentTo(function).body()).isEqualTo(answer.body());
    }

    @Test
    void makesNothingThatMustExist() {
        assertThat(sample().withHeader("If-Match", "*").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertNothingWritten();

        given(Edition.STANDARD, 10);
        assertThat(sample().withHeader("If-Match", "*").sentTo(function).status())
                .isEqualTo(200);
    }

    @Test
    void removesAnOrganizationInTheBackground() {
        given(Edition.STANDARD, 10);

        var answer = Event.sample("manage-organizations-remove").sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/organizations/acme/removal");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"organization\":\"acme\",\"status\":\"RUNNING\",\"requestedAt\":\"2026-03-02T09:00:00Z\"}");
        assertThat(Event.sample("manage-organizations-removal").sentTo(function).body())
                .isEqualTo(answer.body());
        assertThat(Event.sample("manage-organizations-one").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(Event.sample("manage-organizations-list").sentTo(function).texts("/items", "id"))
                .isEmpty();
        assertThat(sample().sentTo(function).refusal()).isEqualTo("409 organization-being-removed");
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.OrganizationRemovalDue);
            assertThat(event.organization().value()).isEqualTo("acme");
        });
    }

    @Test
    void announcesARepeatedRemovalAgain() {
        given(Edition.STANDARD, 10);
        var first = Event.sample("manage-organizations-remove").sentTo(function);
        portal.clock().advance(Duration.ofHours(1));

        var again = Event.sample("manage-organizations-remove").sentTo(function);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(portal.publishedEvents())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.OrganizationRemovalDue, EventType.OrganizationRemovalDue);
    }

    @Test
    void removesNothingThatNeverExisted() {
        assertThat(Event.sample("manage-organizations-remove").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(Event.sample("manage-organizations-removal").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertNothingWritten();
    }

    @Test
    void letsNoCustomerRemoveAnything() {
        given(Edition.STANDARD, 10);

        var answer = Event.sample("manage-organizations-remove")
                .withClaim("scope", "openid profile")
                .calledFrom("acme", "anna")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(Event.sample("manage-organizations-one").sentTo(function).status())
                .isEqualTo(200);
    }

    @Test
    void showsACustomerNothing() {
        given(Edition.STANDARD, 10);

        assertThat(Event.sample("manage-organizations-by-customer")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
    }

    @Test
    void takesOverTheFirstGrantAsTheMaximum() {
        sample().sentTo(function);

        var answer = Event.sample("manage-organizations-grant").sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(acme().license().entitlement(Metric.PROFIT_USERS)).isEqualTo(entitlement(50, 50));
        assertThat(acme().license().entitlement(Metric.EMPLOYEES)).isEqualTo(Entitlement.NONE);
    }

    @Test
    void leavesTheMaximumAloneAtALaterGrant() {
        given(Edition.STANDARD, 10);

        Event.sample("manage-organizations-grant").sentTo(function);

        assertThat(acme().license().entitlement(Metric.ENVIRONMENTS)).isEqualTo(entitlement(10, 12));
    }

    @Test
    void grantsNoMoreThanTheEditionAllows() {
        given(Edition.SMALL_BUSINESS, 10);

        var answer = Event.sample("manage-organizations-grant").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 edition-limit");
        assertThat(answer.text("/requested")).isEqualTo("12");
        assertThat(acme().license().entitlement(Metric.PROFIT_USERS)).isEqualTo(entitlement(100, 100));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("edition-limit"));
    }

    @Test
    void grantsNothingToAnOrganizationThatDoesNotExist() {
        assertThat(Event.sample("manage-organizations-grant").sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"40\"", "true", "[]"})
    void refusesAGrantThatIsNotANumber(String maximum) {
        assertThat(grantErrors(maximum)).isEqualTo("/granted/0/maximum not-a-number");
    }

    @ParameterizedTest
    @CsvSource({"40.5, not-a-number", "1e400, not-a-number", "null, required", "-1, range", "2147483648, range"})
    void refusesAGrantOutOfRange(String maximum, String code) {
        assertThat(grantErrors(maximum)).isEqualTo("/granted/0/maximum " + code);
    }

    @Test
    void refusesTheSameMetricTwice() {
        var one = "{\"metric\": \"CLIENTS\", \"maximum\": 1}";

        var answer = Event.sample("manage-organizations-grant")
                .withBody("{\"granted\": [" + one + ", " + one + "]}")
                .sentTo(function);

        assertThat(answer.errors()).containsExactly("/granted/1 duplicate");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = sample().withBody("""
                        {"name": "", "participant": "1234", "edition": "LARGE", "flex": "no", "incidentManagerLimit": -1,
                         "administrator": {"id": "an na", "name": 1, "email": "anna", "language": "NL", "roles": []},
                         "id": 7}
                        """).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactly(
                        "/name length",
                        "/participant invalid-participant",
                        "/edition not-allowed",
                        "/flex not-a-flag",
                        "/incidentManagerLimit range",
                        "/administrator/id invalid-id",
                        "/administrator/name not-a-text",
                        "/administrator/email invalid-email",
                        "/administrator/language not-allowed",
                        "/administrator/roles unknown-field");
        assertNothingWritten();
    }

    private String grantErrors(String maximum) {
        var answer = Event.sample("manage-organizations-grant")
                .withBody("{\"granted\": [{\"metric\": \"CLIENTS\", \"maximum\": " + maximum + "}]}")
                .sentTo(function);
        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertNothingWritten();
        return String.join(", ", answer.errors());
    }

    private OrganizationFixture given(Edition edition, int environments) {
        return Acme.in(portal).with(aLicense().of(edition).withMaximum(Metric.ENVIRONMENTS, environments));
    }

    private OrganizationFixture acme() {
        assertThat(portal.organizations().find(new OrganizationId("acme"))).isPresent();
        return portal.organization("acme");
    }

    private static Entitlement entitlement(int maximum, int granted) {
        return new Entitlement(new SeatCount(maximum), new SeatCount(granted));
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
        return Event.sample("manage-organizations-register");
    }
}

package portal.functions.manageorganization;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.audit.ReadAuditTrail;
import portal.domain.organization.Address;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ReadOrganization;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ManageOrganizationHandlerTest implements CustomerFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ManageOrganizationHandler function = function(portal);
    private OrganizationFixture acme;

    static ManageOrganizationHandler function(InMemoryPortal portal) {
        return new ManageOrganizationHandler(
                Pipelines.of(portal),
                new ReadOrganization(portal.organizations()),
                new ChangeOrganization(portal.organizations(), portal.journal()),
                new ConfirmOrganization(portal.organizations(), portal.journal()),
                new ReadAuditTrail(portal.auditTrail()));
    }

    @BeforeEach
    void givenAcme() {
        acme = Acme.in(portal);
        portal.organization("globex");
    }

    @Test
    void showsWhatIsKnown() {
        var answer = own().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"acme\",\"name\":\"acme"
                        + " B.V.\",\"participant\":\"12345\",\"incidentManagerLimit\":3}");
        assertNothingWritten();
    }

    @Test
    void changesWhatAdministratorsKeepCurrentAndSaysWhatInTheAuditTrail() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/name")).isEqualTo("Acme Holding B.V.");
        assertThat(answer.text("/address/postalCode")).isEqualTo("3833 AV");
        assertThat(answer.text("/invoiceContact/name")).isEqualTo("Bram");
        assertThat(details())
                .isEqualTo(new OrganizationDetails(
                        Optional.of(new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL")),
                        Optional.of(new ContactId("bram")),
                        Optional.empty()));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.CHANGE_OWN_ORGANIZATION);
            assertThat(entry.note()).isEqualTo("name, address, invoiceContact");
        });
        assertThat(own().sentTo(function).body()).isEqualTo(answer.body());
    }

    @Test
    void acceptsTheDataThatItShowed() {
        sample().sentTo(function);
        var shown = own().sentTo(function);
        var entries = portal.auditEntries();

        var answer = sample().withBody(shown.body())
                .withHeader("If-Match", shown.header("ETag"))
                .sentTo(function);

        assertThat(answer.body()).isEqualTo(shown.body());
        assertThat(answer.header("ETag")).isEqualTo(shown.header("ETag"));
        assertThat(portal.auditEntries()).isEqualTo(entries);
    }

    @Test
    void namesNobodyUntilSomebodyIsNamedAndSomebodyFromThenOn() {
        var nobody = "{\"name\": \"Acme Holding B.V.\", \"address\": %s, \"invoiceContact\": null}".formatted(ADDRESS);

        var answer = sample().withBody(nobody).sentTo(function);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.has("/invoiceContact")).isFalse();

        sample().sentTo(function);
        assertThat(sample().withBody(nobody).sentTo(function).errors()).containsExactly("/invoiceContact required");
        assertThat(details().invoiceContact()).isPresent();
        assertThat(portal.auditEntries()).last().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("invalid-request"));
    }

    @Test
    void leavesAloneWhatTheVendorSets() {
        sample().withBody("""
            {"id": 1, "name": "Acme", "participant": "00000", "incidentManagerLimit": 99, "confirmedAt": false, "address": %s}
            """.formatted(ADDRESS)).sentTo(function);

        var organization = portal.organizations().find(acme.id()).orElseThrow();
        assertThat(organization.participant().digits()).isEqualTo("12345");
        assertThat(organization.incidentManagerLimit()).isEqualTo(3);
        assertThat(organization.details().confirmedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"zoe\"", "{\"id\": \"zoe\", \"name\": \"Zoe\"}", "\"gina\""})
    void sendsInvoicesToNobodyElse(String contact) {
        var answer = withContact(contact).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("/invoiceContact unknown-contact");
        assertThat(details()).isEqualTo(OrganizationDetails.NONE);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.CHANGE_OWN_ORGANIZATION);
            assertThat(entry.result()).isEqualTo("invalid-request");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; /invoiceContact not-a-text",
                "\"b m\"; /invoiceContact invalid-id",
                "{}; /invoiceContact/id required",
                "{\"id\": \"bram\", \"mail\": 1}; /invoiceContact/mail unknown-field"
            })
    void refusesWhatCannotBeAContact(String contact, String error) {
        assertThat(withContact(contact).sentTo(function).errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void changesOnlyTheOrganizationThatWasSeen() {
        assertThat(sample().withHeader("If-Match", "\"7\"").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertNothingWritten();
        assertThat(sample().withHeader("If-Match", "\"1\"").sentTo(function).status())
                .isEqualTo(200);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = sample().withBody("""
            {"name": "", "address": {"street": "", "postalCode": "123456789012345678901", "city": 1, "country": "nl", "floor": 3}}
            """).sentTo(function);

        assertThat(answer.errors())
                .containsExactly(
                        "/name length",
                        "/address/street length",
                        "/address/postalCode length",
                        "/address/city not-a-text",
                        "/address/country invalid-country",
                        "/address/floor unknown-field");
        assertThat(sample().withBody("{}").sentTo(function).errors())
                .containsExactly("/name required", "/address required");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 422"})
    void takesAStreetOfAHundredCharacters(int length, int status) {
        var body = "{\"name\": \"Acme\", \"address\": %s}"
                .formatted(ADDRESS.replace("Inspiratielaan 1", "x".repeat(length)));

        assertThat(sample().withBody(body).sentTo(function).status()).isEqualTo(status);
    }

    @Test
    void showsNothingToContactsWhoMayNotChangeIt() {
        assertThat(Event.sample("manage-organization-by-employee")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.VIEW_ORGANIZATION);
            assertThat(entry.actor().key()).isEqualTo("carla");
        });
    }

    private Event withContact(String contact) {
        return sample().withBody(
                        "{\"name\": \"Acme\", \"address\": %s, \"invoiceContact\": %s}".formatted(ADDRESS, contact));
    }

    private static final String ADDRESS =
            "{\"street\": \"Inspiratielaan 1\", \"postalCode\": \"3833 AV\", \"city\": \"Leusden\", \"country\":"
                    + " \"NL\"}";

    private OrganizationDetails details() {
        return portal.organizations().find(acme.id()).orElseThrow().details();
    }

    private static Event own() {
        return Event.sample("manage-organization-own");
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
        return Event.sample("manage-organization-change");
    }
}

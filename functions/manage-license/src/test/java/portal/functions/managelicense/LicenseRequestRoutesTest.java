package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.event.EventType;
import portal.domain.license.LicenseRequest;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class LicenseRequestRoutesTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @Test
    void takesInARequestAndTellsWhatTheLicenseHas() {
        acme.with(aLicense()
                .withMaximum(Metric.PROFIT_USERS, 50)
                .granted(55)
                .using(41)
                .using(EnvironmentType.TEST, 42));

        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.texts("/wanted", "metric")).containsExactly("PROFIT_USERS", "EMPLOYEES");
        assertThat(answer.texts("/wanted", "maximum")).containsExactly("60", "120");
        assertThat(answer.text("/wanted/0/current/maximum")).isEqualTo("50");
        assertThat(answer.text("/wanted/0/current/granted")).isEqualTo("55");
        assertThat(answer.text("/wanted/0/current/used")).isEqualTo("42");
        assertThat(answer.text("/number")).isEqualTo("REQ-1001");
        assertThat(answer.text("/status")).isEqualTo("OPEN");
        assertThat(answer.has("/answer")).isFalse();
        assertThat(answer.text("/explanation")).startsWith("Wij nemen").contains("\n");
        assertThat(answer.text("/by/id")).isEqualTo("anna");
        assertThat(answer.text("/by/name")).isEqualTo("Anna");
        assertThat(answer.text("/at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.headers()).doesNotContainKey("Location");
        assertKept(answer.text("/id"));
    }

    private void assertKept(String id) {
        assertThat(portal.licenseRequests().find(acme.id(), id)).isPresent();
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.LicenseRequested);
            assertThat(event.subject()).isEqualTo(id);
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_LICENSE);
            assertThat(entry.subject()).isEqualTo(id);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'wanted': [], 'explanation': 'x'}",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 0}], 'explanation': ' x '}",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 2147483647}], 'explanation': 'x'}",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 4e1}], 'explanation': 'x'}"
            })
    void takesNoWishAtAllAndEveryNumberOfSeats(String body) {
        assertThat(sample().withBody(body.replace('\'', '"')).sentTo(function).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'explanation': 'x'}|/wanted required",
                "{'wanted': null, 'explanation': 'x'}|/wanted required",
                "{'wanted': {}, 'explanation': 'x'}|/wanted not-a-list",
                "{'wanted': [5], 'explanation': 'x'}|/wanted/0 not-an-object",
                "{'wanted': [{'metric': 'SEATS', 'maximum': 1}], 'explanation': 'x'}|/wanted/0/metric not-allowed",
                "{'wanted': [{'maximum': 1}], 'explanation': 'x'}|/wanted/0/metric required",
                "{'wanted': [{'metric': 'CLIENTS'}], 'explanation': 'x'}|/wanted/0/maximum required",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': -1}], 'explanation': 'x'}|/wanted/0/maximum range",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 2147483648}], 'explanation': 'x'}|/wanted/0/maximum"
                        + " range",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 1.5}], 'explanation': 'x'}|/wanted/0/maximum"
                        + " not-a-number",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': '1'}], 'explanation': 'x'}|/wanted/0/maximum"
                        + " not-a-number",
                "{'wanted': [{'metric': 'CLIENTS', 'maximum': 1, 'why': 1}], 'explanation': 'x'}|/wanted/0/why"
                        + " unknown-field",
                "{'wanted': []}|/explanation required",
                "{'wanted': [], 'explanation': 5}|/explanation not-a-text",
                "{'wanted': [], 'explanation': '  '}|/explanation length"
            })
    void namesTheFieldThatIsWrong(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void refusesTheSameMetricTwice() {
        var answer = wishing("CLIENTS", "EMPLOYEES", "CLIENTS").sentTo(function);

        assertThat(answer.errors()).containsExactly("/wanted/2 duplicate");
        assertNothingWritten();
    }

    @Test
    void takesEveryMetricOnceAndNoMore() {
        var all = List.of(Metric.values()).stream().map(Enum::name).toArray(String[]::new);
        assertThat(wishing(all).sentTo(function).texts("/wanted", "metric")).containsExactly(all);

        var eight = List.of(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[0]);
        assertThat(wishing(eight.toArray(String[]::new)).sentTo(function).errors())
                .containsExactly("/wanted count");
    }

    @ParameterizedTest
    @CsvSource({"20000, 201", "20001, 422"})
    void takesAnExplanationOfTwentyThousandCharacters(int length, int status) {
        var body = "{\"wanted\": [], \"explanation\": \"" + "😀".repeat(length) + "\"}";

        assertThat(sample().withBody(body).sentTo(function).status()).isEqualTo(status);
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        var answer = Event.sample("manage-license-request-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("Beheerder");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_LICENSE);
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    private Event wishing(String... metrics) {
        var wishes = List.of(metrics).stream()
                .map("{\"metric\": \"%s\", \"maximum\": 1}"::formatted)
                .toList();
        return sample().withBody("{\"wanted\": %s, \"explanation\": \"x\"}".formatted(wishes));
    }

    private void given(OrganizationId organization, String id) {
        var request = new LicenseRequest(
                organization,
                id,
                portal.licenseRequests().next(),
                List.of(),
                "Explanation of " + id,
                new ContactId("anna"),
                "Anna",
                InMemoryPortal.START);
        portal.commit(portal.licenseRequests().add(request));
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
        return Event.sample("manage-license-request-stuck");
    }

    @Override
    public String anotherBody() {
        return "{\"wanted\": [], \"explanation\": \"Something else\"}";
    }

    @Nested
    class Listing implements CustomerFunctionContract, PageContract {

        @BeforeEach
        void givenTwoRequestsAndOneOfAnotherOrganization() {
            given(acme.id(), "r-1");
            given(acme.id(), "r-2");
            given(portal.organization("globex").id(), "r-3");
        }

        @Test
        void showsTheOrganizationsOwnNewestFirst() {
            var answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.texts("/items", "id")).containsExactly("r-2", "r-1");
            assertThat(answer.texts("/items", "explanation"))
                    .containsExactly("Explanation of r-2", "Explanation of r-1");
            assertThat(answer.has("/next")).isFalse();
            assertNothingWritten();
        }

        @Test
        void showsWhatWasAnsweredWhenAsking() {
            var asked = Event.sample("manage-license-request-stuck").sentTo(function);

            var items = sample().sentTo(function).texts("/items", "id");

            assertThat(items).contains(asked.text("/id")).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"bram", "carla", "dirk"})
        void refusesAContactWhoIsNotAnAdministrator(String contact) {
            assertThat(sample().calledBy(contact).sentTo(function).refusal()).isEqualTo("403 forbidden");
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
            return Event.sample("manage-license-requests");
        }

        @Override
        public Event list() {
            return sample();
        }
    }

    @Nested
    class ForTheBackOffice implements BackOfficeFunctionContract, PageContract {

        @BeforeEach
        void givenTwoRequests() {
            given(acme.id(), "r-1");
            given(acme.id(), "r-2");
        }

        @Test
        void showsThemAsTheOrganizationItselfReadsThem() {
            assertThat(sample().sentTo(function).body())
                    .isEqualTo(Event.sample("manage-license-requests")
                            .sentTo(function)
                            .body());
        }

        @Test
        void distinguishesAnOrganizationWithoutRequestsFromAnUnknownOne() {
            portal.organization("globex");

            var without = sample().withPathParameter("org", "globex").sentTo(function);
            assertThat(without.status()).isEqualTo(200);
            assertThat(without.texts("/items", "id")).isEmpty();
            assertThat(sample().withPathParameter("org", "initech")
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
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
            return Event.sample("manage-license-requests-of-organization");
        }

        @Override
        public Event list() {
            return sample();
        }
    }
}

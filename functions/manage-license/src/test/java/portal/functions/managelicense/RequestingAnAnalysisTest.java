package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class RequestingAnAnalysisTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private static final String ID = "0195553a-7a00-7000-8000-000000000001";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @Test
    void takesInARequestForOnesOwnAddress() {
        var answer = sample().sentTo(function);

        var id = answer.text("/id");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("REQUESTED");
        assertThat(answer.text("/format")).isEqualTo("xlsx");
        assertThat(answer.header("Location")).isEqualTo("/license/analyses/" + id);
        assertThat(portal.analysisRequests().find(acme.id(), id))
                .hasValueSatisfying(request -> assertThat(request.requestedBy()).isEqualTo(new ContactId("anna")));
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AnalysisRequested);
            assertThat(event.subject()).isEqualTo(id);
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_ANALYSIS);
            assertThat(entry.result()).isEqualTo("DONE");
        });
    }

    @Test
    void refusesTheAddressOfSomebodyElseWithoutTellingTheRightOne() {
        var answer = Event.sample("manage-license-analysis-to-other-address").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 not-your-address");
        assertThat(answer.body()).doesNotContainIgnoringCase("@acme.example");
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo("not-your-address");
            assertThat(entry.toString()).doesNotContain("@");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "anna@acme.example, true",
        "ANNA@ACME.EXAMPLE, true",
        "' anna@acme.example ', true",
        "anna@acme.example.com, false",
        "anna, false",
        "anna@globex.example, false",
        "änna@acme.example, false"
    })
    void comparesAddressesWithoutRegardToCase(String address, boolean own) {
        var answer = sample().withBody("{\"email\": \"" + address + "\"}").sentTo(function);

        assertThat(answer.status()).isEqualTo(own ? 202 : 422);
        if (!own) {
            assertThat(answer.refusal()).isEqualTo("422 not-your-address");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|/email required", "{'email': 5}|/email not-a-text", "{'email': ''}|/email length"})
    void asksForAnAddress(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        assertThat(Event.sample("manage-license-analysis-by-employee")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
        assertThat(status().calledBy("carla").sentTo(function).refusal()).isEqualTo("403 forbidden");
    }

    @Test
    void tellsThatARequestWaits() {
        given(request());

        var answer = status().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo(ID);
        assertThat(answer.text("/status")).isEqualTo("REQUESTED");
        assertThat(answer.has("/sentAt")).isFalse();
        assertThat(answer.has("/rows")).isFalse();
        assertNothingWritten();
    }

    @Test
    void takesTheFormat() {
        var answer = sample().withQuery("format", "csv").sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/format")).isEqualTo("csv");
        assertThat(portal.analysisRequests().find(acme.id(), answer.text("/id")))
                .hasValueSatisfying(request -> assertThat(request.format()).isEqualTo(AnalysisRequest.Format.CSV));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "pdf", "", "csv,xlsx"})
    void refusesAnotherFormat(String format) {
        var answer = sample().withQuery("format", format).sentTo(function);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("format not-allowed");
        assertNothingWritten();
    }

    @Test
    void tellsHowFarARunningAnalysisIs() {
        given(request().begun(portal.clock().instant()).withRows(1234));

        var answer = status().sentTo(function);

        assertThat(answer.text("/status")).isEqualTo("RUNNING");
        assertThat(answer.text("/rows")).isEqualTo("1234");
    }

    @Test
    void tellsThatAnAnalysisWasStopped() {
        var began = portal.clock().instant().minusSeconds(151);
        given(request().begun(began).begun(began).begun(began));

        var answer = status().sentTo(function);

        assertThat(answer.text("/status")).isEqualTo("FAILED");
        assertThat(answer.text("/reason")).isEqualTo("GIVEN_UP");
        assertThat(answer.text("/explanation")).contains("niet gelukt");
    }

    @Test
    void tellsThatAnAnalysisWasSent() {
        given(request().sent(Instant.parse("2026-03-02T09:01:00Z"), 12));

        var answer = status().sentTo(function);

        assertThat(answer.text("/status")).isEqualTo("SENT");
        assertThat(answer.text("/sentAt")).isEqualTo("2026-03-02T09:01:00Z");
        assertThat(answer.text("/rows")).isEqualTo("12");
    }

    @Test
    void showsItToTheOtherAdministratorsToo() {
        given(request());

        assertThat(status().calledBy("eva").sentTo(function).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "0195553A", "..", "a b", "", "😀"})
    void answersTheSameForARequestOfAnotherOrganizationAsForAnUnknownOne(String id) {
        var globex = portal.organization("globex").id();
        portal.commit(List.of(portal.analysisRequests().add(request(globex))));
        var unknown = status().withPathParameter("id", "0195553a-7a00-7000-8000-000000000002")
                .sentTo(function);

        var answer = status().withPathParameter("id", id).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertThat(answer).isEqualTo(unknown);
    }

    private static Event status() {
        return Event.sample("manage-license-analysis-status");
    }

    private void given(AnalysisRequest request) {
        portal.commit(List.of(portal.analysisRequests().add(request)));
    }

    private AnalysisRequest request() {
        return request(acme.id());
    }

    private static AnalysisRequest request(OrganizationId organization) {
        return AnalysisRequest.of(
                organization, ID, new ContactId("anna"), InMemoryPortal.START, AnalysisRequest.Format.XLSX);
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
        return Event.sample("manage-license-analysis-to-own-address");
    }

    @Override
    public String anotherBody() {
        return "{\"email\": \"anna@acme.example\"}";
    }

    @Override
    public String refusalOfAnotherWithEveryRole() {
        return "422 not-your-address";
    }
}

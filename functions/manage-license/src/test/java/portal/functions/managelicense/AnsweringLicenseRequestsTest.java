package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.license.LicenseRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class AnsweringLicenseRequestsTest implements BackOfficeFunctionContract, BodyContract {

    private static final String REQUEST = "0195553a-7a00-7000-8000-000000000001";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @BeforeEach
    void givenRequestsOfTwoOrganizations() {
        given(acme.id(), REQUEST);
        given(portal.organization("globex").id(), "r-2");
        given(acme.id(), "r-3");
        portal.clock().advance(Duration.ofHours(30));
    }

    @Test
    void answersWithTheRequestAndShowsItToTheCustomer() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/number")).isEqualTo("REQ-1001");
        assertThat(answer.text("/status")).isEqualTo("ANSWERED");
        assertThat(answer.text("/answer/text")).isEqualTo("Akkoord, de aantallen staan klaar.");
        assertThat(answer.text("/answer/by/name")).isEqualTo("Piet Vos");
        assertThat(answer.text("/answer/at")).isEqualTo("2026-03-03T15:00:00Z");
        var own = Event.sample("manage-license-requests").sentTo(function);
        assertThat(own.texts("/items", "status")).containsExactly("OPEN", "ANSWERED");
        assertThat(own.text("/items/1/answer/text")).startsWith("Akkoord");
    }

    @Test
    void answersUnderTheNameOfThePersonOfSupport() {
        var sample = sample().bySupportPerson();

        assertThat(sample.sentTo(function).errors()).containsExactly("/onBehalfOf not-allowed");
        var answer = sample.withBody("{\"status\": \"ANSWERED\", \"text\": \"Akkoord\"}")
                .sentTo(function);

        assertThat(answer.text("/answer/by/name")).isEqualTo("Sam Visser");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).startsWith("support:");
            assertThat(entry.actor().name()).isEqualTo("Sam Visser");
        });
    }

    @Test
    void refusesToTakeUpWhatIsOpenInBothLanguages() {
        var dutch = reopening().sentTo(function);
        var english = reopening().withHeader("Accept-Language", "en").sentTo(function);

        assertThat(dutch.refusal()).isEqualTo("409 license-request-open");
        assertThat(dutch.text("/title")).isEqualTo("De licentieaanvraag is al open.");
        assertThat(dutch.text("/detail")).contains("ANSWERED", "DECLINED");
        assertThat(english.text("/title")).isEqualTo("The license request is open already.");
    }

    @ParameterizedTest
    @CsvSource({"globex, " + REQUEST, "nobody, " + REQUEST, "acme, r-2", "acme, REQ-1001", "acme, ''"})
    void findsNoRequestThatIsNotThere(String organization, String id) {
        var answer = sample().withPathParameter("org", organization)
                .withPathParameter("id", id)
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertNothingWritten();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = sample().withBody("{\"status\": \"DONE\", \"text\": \" \", \"why\": 1}")
                .sentTo(function);

        assertThat(answer.errors())
                .containsExactly("/status not-allowed", "/text length", "/onBehalfOf required", "/why unknown-field");
    }

    @Test
    void showsSupportWhatIsOpenOldestFirst() {
        sample().sentTo(function);

        var open = queue().sentTo(function);

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.texts("/items", "number")).containsExactly("REQ-1002", "REQ-1003");
        assertThat(open.text("/items/0/organization/id")).isEqualTo("globex");
        assertThat(open.text("/items/0/organization/name")).isNotEmpty();
        assertThat(open.text("/items/0/ageInHours")).isEqualTo("30");
        var answered = queue().withQuery("status", "ANSWERED").sentTo(function);
        assertThat(answered.texts("/items", "number")).containsExactly("REQ-1001");
        assertThat(answered.has("/items/0/ageInHours")).isFalse();
    }

    @Test
    void showsTheQueueToSupportAlone() {
        var others = queue().withClaim("scope", "portal/metering portal/register portal/removal");
        var customer = queue().withClaim("scope", "openid profile").calledFrom("acme", "anna");

        assertThat(others.sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(customer.sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(queue().withQuery("status", "open").sentTo(function).errors())
                .containsExactly("status not-allowed");
    }

    private void given(OrganizationId organization, String id) {
        var request = new LicenseRequest(
                organization,
                id,
                portal.licenseRequests().next(),
                List.of(),
                "Explanation",
                new ContactId("anna"),
                "Anna",
                InMemoryPortal.START);
        portal.commit(portal.licenseRequests().add(request));
    }

    private static Event reopening() {
        return sampleEvent().withBody("{\"status\": \"OPEN\", \"text\": \"x\", \"onBehalfOf\": \"Piet\"}");
    }

    private static Event queue() {
        return Event.sample("manage-license-request-queue");
    }

    private static Event sampleEvent() {
        return Event.sample("manage-license-answer-request");
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
        return sampleEvent();
    }
}

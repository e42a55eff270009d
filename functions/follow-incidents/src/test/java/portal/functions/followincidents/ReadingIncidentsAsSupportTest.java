package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.incident.IncidentStatus;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ReadingIncidentsAsSupportTest implements BackOfficeFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final GivenIncidents given = new GivenIncidents(portal);
    private final FollowIncidentsHandler function = given.function();

    @BeforeEach
    void givenIncidents() {
        given.incident(acme, 1001, "bram", IncidentStatus.OPEN);
        given.incident(acme, 1002, "carla", IncidentStatus.OPEN);
        given.incident(acme, 1003, "bram", IncidentStatus.CLOSED);
        given.messages(acme, 1001, 3);
    }

    @Test
    void listsAllIncidentsOfTheOrganizationNewestFirst() {
        var answer = sample().sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly("INC-1003", "INC-1002", "INC-1001");
        assertThat(answer.texts("/items", "messageCount")).containsExactly("0", "0", "3");
        assertThat(answer.has("/items/0/description")).isFalse();
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"status, OPEN, INC-1002 INC-1001", "status, CLOSED, INC-1003", "severity, NORMAL, INC-1002"})
    void listsByStatusAndSeverity(String parameter, String value, String numbers) {
        var answer = sample().withQuery(parameter, value).sentTo(function);

        assertThat(String.join(" ", answer.texts("/items", "number"))).isEqualTo(numbers);
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var answer = sample().withQuery("status", "open")
                .withQuery("severity", "1")
                .withQuery("limit", "0")
                .sentTo(function);

        assertThat(answer.errors()).containsExactly("status not-allowed", "severity not-allowed", "limit range");
    }

    @Test
    void showsOneWithItsMessages() {
        var answer = one().sentTo(function);

        assertThat(answer.text("/description")).isEqualTo("Description of 1001");
        assertThat(answer.texts("/messages", "id")).containsExactly("1", "2", "3");
        assertThat(answer.text("/messages/0/from")).isEqualTo("SUPPORT");
        assertThat(answer.text("/messages/0/author/name")).isEqualTo("Sam");
        assertThat(answer.has("/messages/0/author/id")).isFalse();
    }

    @Test
    void listsTheMessagesNewestFirst() {
        assertThat(messages().sentTo(function).texts("/items", "id")).containsExactly("3", "2", "1");
        assertThat(messages().withQuery("limit", "2").sentTo(function).texts("/items", "id"))
                .containsExactly("3", "2");
    }

    @Test
    void distinguishesAnOrganizationWithoutIncidentsFromAnUnknownOne() {
        portal.organization("globex");

        assertThat(sample().withPathParameter("org", "globex").sentTo(function).texts("/items", "number"))
                .isEmpty();
        assertThat(sample().withPathParameter("org", "nobody").sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1004", "INC-1", "inc-1001", "é", ""})
    void findsNoIncidentByANumberThatIsNotThere(String number) {
        assertThat(one().withPathParameter("number", number).sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(messages()
                        .withPathParameter("number", number)
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void findsNoIncidentOfAnotherOrganization() {
        portal.organization("globex");

        assertThat(one().withPathParameter("org", "globex").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(messages()
                        .withPathParameter("org", "globex")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-incidents-one-as-support", "follow-incidents-messages-as-support"})
    void refusesACustomerOnTheOtherPathsToo(String sample) {
        var asCustomer =
                Event.sample(sample).withClaim("scope", "openid profile").calledFrom("acme", "anna");

        assertThat(asCustomer.sentTo(function).refusal()).isEqualTo("403 forbidden");
    }

    private static Event one() {
        return Event.sample("follow-incidents-one-as-support");
    }

    private static Event messages() {
        return Event.sample("follow-incidents-messages-as-support");
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
        return Event.sample("follow-incidents-list-as-support");
    }

    @Override
    public Event list() {
        return sample();
    }
}

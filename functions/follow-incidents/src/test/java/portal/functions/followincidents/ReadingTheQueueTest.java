package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.incident.IncidentStatus;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ReadingTheQueueTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final GivenIncidents given = new GivenIncidents(portal);
    private final FollowIncidentsHandler function = given.function();

    @BeforeEach
    void givenIncidentsOfTwoOrganizations() {
        var acme = Acme.in(portal);
        var globex = portal.organization("globex");
        given.incident(acme, 1001, "bram", IncidentStatus.CLOSED);
        given.incident(globex, 1002, "gert", IncidentStatus.OPEN);
        given.incident(acme, 1003, "bram", IncidentStatus.OPEN);
        given.incident(globex, 1004, "gert", IncidentStatus.CLOSED);
    }

    @Test
    void showsWhatIsOpenOldestFirstWithOrganizationSeverityAndAge() {
        var created = Instant.parse(queue().sentTo(function).text("/items/0/createdAt"));

        var answer = queue().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "number")).containsExactly("INC-1002", "INC-1003");
        assertThat(answer.text("/items/0/organization/id")).isEqualTo("globex");
        assertThat(answer.text("/items/0/organization/name")).isNotEmpty();
        assertThat(answer.text("/items/0/severity")).isEqualTo("NORMAL");
        assertThat(answer.text("/items/0/ageInHours"))
                .isEqualTo(Long.toString(
                        Duration.between(created, InMemoryPortal.START).toHours()));
        assertThat(answer.has("/items/0/description")).isFalse();
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void showsNoAgeOfWhatIsClosed() {
        var answer = queue().withQuery("status", "CLOSED").sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly("INC-1004", "INC-1001");
        assertThat(answer.has("/items/0/ageInHours")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "severity, NORMAL, INC-1002",
        "organization, acme, INC-1003",
        "organization, nobody, ''",
        "q, INC-1001, INC-1001",
        "q, inc-1002, INC-1002",
        "q, 1004, INC-1004",
        "q, INC-9999, ''",
        "q, printer, ''",
        "q, 1, ''"
    })
    void showsWhatIsAskedFor(String parameter, String value, String numbers) {
        var answer = queue().withQuery(parameter, value).sentTo(function);

        assertThat(String.join(" ", answer.texts("/items", "number"))).isEqualTo(numbers);
    }

    @Test
    void appliesFiltersToTheOneThatIsNamed() {
        var open = queue().withQuery("q", "INC-1001").withQuery("status", "OPEN");

        assertThat(open.sentTo(function).texts("/items", "number")).isEmpty();
    }

    @Test
    void showsItPageByPage() {
        var first = queue().withQuery("limit", "1").sentTo(function);
        var second = queue().withQuery("limit", "1")
                .withQuery("cursor", first.text("/next"))
                .sentTo(function);

        assertThat(first.texts("/items", "number")).containsExactly("INC-1002");
        assertThat(second.texts("/items", "number")).containsExactly("INC-1003");
        assertThat(second.has("/next")).isFalse();
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var answer =
                queue().withQuery("status", "open").withQuery("severity", "1").sentTo(function);

        assertThat(answer.errors()).containsExactly("status not-allowed", "severity not-allowed");
    }

    @Test
    void isForSupportAlone() {
        var metering = queue().withClaim("scope", "portal/metering portal/register portal/removal");
        var customer = queue().withClaim("scope", "openid profile").calledFrom("acme", "anna");

        assertThat(metering.sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(customer.sentTo(function).refusal()).isEqualTo("403 forbidden");
    }

    private static Event queue() {
        return Event.sample("follow-incidents-queue");
    }
}

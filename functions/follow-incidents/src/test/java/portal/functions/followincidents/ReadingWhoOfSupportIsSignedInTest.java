package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portal.testing.http.Event;

class ReadingWhoOfSupportIsSignedInTest {

    private static final Event SAMPLE = Event.sample("follow-incidents-support-person");

    private final FollowedIncident incident = FollowedIncident.open();
    private final FollowIncidentsHandler function = incident.function();

    @Test
    void tellsNameAddressAndCapabilities() {
        var answer = SAMPLE.sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/name")).isEqualTo("Sam Visser");
        assertThat(answer.text("/email")).isEqualTo("sam.visser@vendor.example");
        assertThat(answer.text("/capabilities/0")).isEqualTo("ANSWER_LICENSE_REQUESTS");
        assertThat(answer.text("/capabilities/1")).isEqualTo("GIVE_SUPPORT");
        assertThat(answer.text("/capabilities/2")).isEqualTo("WORK_AT_DESK");
        assertThat(answer.has("/capabilities/3")).isFalse();
        assertThat(SAMPLE.withoutClaim("support_email").sentTo(function).has("/email"))
                .isFalse();
        assertThat(incident.portal().auditEntries()).isEmpty();
    }

    @Test
    void isThereForNobodyElse() {
        var systems = "portal/metering portal/register portal/support portal/removal portal/content";
        var system = SAMPLE.withClaim("scope", systems).withoutClaim("support_name");
        var contact = SAMPLE.withClaim("scope", "openid profile").calledFrom("acme", "anna");

        assertThat(system.sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(contact.sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(SAMPLE.withoutClaim("support_name").sentTo(function).refusal())
                .isEqualTo("401 unauthorized");
        assertThat(SAMPLE.calledFrom("acme", "anna").sentTo(function).refusal()).isEqualTo("401 unauthorized");
    }
}

package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.paging.Page;

class ConversationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final IncidentSummary summary = new IncidentSummary(
            new OrganizationId("acme"),
            new IncidentNumber(1001),
            "Subject",
            Severity.HIGH,
            Optional.empty(),
            new ContactId("rita"),
            "Rita",
            IncidentStatus.OPEN,
            NOW,
            NOW);

    @Test
    void isInTheOrderOfWritingWhateverOrderThePageHas() {
        var first = message(1);
        var second = message(2);
        var page = new Page<>(List.of(second, first), Optional.<String>empty());

        assertThat(new Conversation(new Incident(summary, "It does not work"), page).inOrder())
                .containsExactly(first, second);
    }

    @Test
    void isAboutTheReportersOwnIncident() {
        var rita = new ContactId("rita");
        var bob = new ContactId("bob");

        assertThat(summary.isOwnOf(rita)).isTrue();
        assertThat(summary.isOwnOf(bob)).isFalse();
        assertThat(summary.isVisibleTo(rita, Set.of(Role.EMPLOYEE))).isTrue();
        assertThat(summary.isVisibleTo(bob, Set.of(Role.EMPLOYEE))).isFalse();
        assertThat(summary.isVisibleTo(bob, Set.of(Role.INCIDENT_MANAGER))).isTrue();
        assertThat(summary.isVisibleTo(rita, Set.of())).isFalse();
    }

    private static IncidentMessage message(int id) {
        var author = new Author(Side.SUPPORT, Optional.empty(), "Sam");
        return new IncidentMessage(id, author, "Message " + id, NOW.plusSeconds(id));
    }
}

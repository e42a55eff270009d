package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class EndOwnSessionsTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void endsTheSessionsOfWhoAsksForItWhateverTheRoles() {
        var answer = signOut().sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(acme.contact("dirk").roles()).isEmpty();
        assertThat(acme.contact("dirk").sessionsEndedAt()).contains(InMemoryPortal.START);
        assertThat(signOut().sentTo(function).refusal()).isEqualTo("401 session-ended");
    }

    @Test
    void recordsAndAnnouncesIt() {
        signOut().sentTo(function);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.END_OWN_SESSIONS);
            assertThat(entry.subject()).isEqualTo("dirk");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.SessionsEnded);
            assertThat(event.subject()).isEqualTo("dirk");
        });
    }

    @Test
    void leavesTheSessionsOfOthers() {
        signOut().sentTo(function);

        assertThat(acme.contact("anna").sessionsEndedAt()).isEmpty();
    }

    private static Event signOut() {
        return Event.sample("manage-contacts-sign-out");
    }
}

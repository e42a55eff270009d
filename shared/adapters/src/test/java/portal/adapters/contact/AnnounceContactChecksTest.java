package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.adapters.page.PortalPages;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.FanOut;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;

class AnnounceContactChecksTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final Set<String> handled = new HashSet<>();

    @Test
    void announcesTheCheckOfEveryOrganization() {
        portal.organization("acme");
        portal.organization("globex");

        announce("2026-02-15T08:00:00Z");

        assertThat(portal.publishedEvents()).hasSize(2).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(EventType.ContactCheckDue);
            assertThat(event.subject()).isEqualTo("2026-Q1");
            assertThat(event.actor()).isEqualTo("portal:contact-check");
        });
        assertThat(portal.publishedEvents())
                .extracting(event -> event.organization().value())
                .containsExactlyInAnyOrder("acme", "globex");
    }

    @Test
    void asksNobodyTwiceWhenItRunsTwiceWithinAQuarterButEverybodyInTheNext() {
        portal.organization("acme").with(anAdministrator("anna"), anAdministrator("eva"), anEmployee("carla"));

        run("2026-02-15T08:00:00Z");
        assertThat(portal.mails().sent()).hasSize(2);

        run("2026-03-20T08:00:00Z");
        assertThat(portal.mails().sent()).hasSize(2);

        run("2026-05-15T07:00:00Z");
        assertThat(portal.mails().to("anna@acme.example")).hasSize(2);
        assertThat(portal.mails().to("eva@acme.example")).hasSize(2);
        assertThat(portal.mails().sent()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T21:59:59Z, 2026-Q1",
        "2026-03-31T22:00:00Z, 2026-Q2",
        "2026-12-31T22:59:59Z, 2026-Q4",
        "2026-12-31T23:00:00Z, 2027-Q1"
    })
    void isAboutTheQuarterOfTheScheduleInAmsterdamHoweverLateItRuns(Instant scheduled, String quarter) {
        portal.organization("acme");
        portal.clock().set(scheduled.plusSeconds(86_400));

        announce(scheduled.toString());

        assertThat(portal.publishedEvents()).extracting(DomainEvent::subject).containsExactly(quarter);
    }

    private void announce(String scheduled) {
        new AnnounceContactChecks(new FanOut(portal.organizations(), portal.transactionRunner(), portal.journal()))
                .announce(Instant.parse(scheduled));
    }

    /** Runs the schedule, and everything that follows from it. */
    private void run(String scheduled) {
        portal.clock().set(Instant.parse(scheduled));
        announce(scheduled);
        portal.publishedEvents().stream()
                .filter(event -> handled.add(event.id()))
                .forEach(this::ask);
    }

    private void ask(DomainEvent due) {
        new AskForContactCheck(
                        portal.organizations(),
                        portal.contacts(),
                        new OnceOnlySender(portal.mailRecords(), portal.mails(), (occasion, recipient, refused) -> {}),
                        portal.clock(),
                        new PortalPages("https://portal.example"))
                .ask(due);
    }
}

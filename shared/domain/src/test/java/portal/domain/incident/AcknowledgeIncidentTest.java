package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.fake.ContactFixture.anIncidentManager;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;
import portal.domain.fake.RecordingLetters;
import portal.domain.letter.Letter;
import portal.domain.letter.Recipient;

class AcknowledgeIncidentTest {
    private static final IncidentNumber FIRST = new IncidentNumber(1001);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anIncidentManager("ian").reading(Language.EN), anIncidentManager("ida"));

    @Test
    void mailsTheReporterAlone() {
        portal.commit(new SubmitIncident(portal.incidents(), portal.gatekeeper(), portal.journal())
                .submit(
                        acme.caller("ian"),
                        new SubmitIncident.Report("It broke", "All of it", Severity.HIGH, Optional.empty())));

        acknowledge(acme.id());

        assertThat(portal.letters().sent())
                .containsExactly(new RecordingLetters.Sent(
                        new Recipient("Ian", new EmailAddress("ian@acme.example"), Language.EN),
                        new Letter.IncidentReceived("INC-1001", "It broke", "All of it", Letter.Severity.HIGH)));
    }

    @Test
    void mailsNobodyAboutAnIncidentThatIsNotThere() {
        acknowledge(acme.id());
        acknowledge(new OrganizationId("nobody"));

        assertThat(portal.letters().sent()).isEmpty();
    }

    private void acknowledge(OrganizationId organization) {
        new AcknowledgeIncident(portal.incidents(), portal.contacts(), portal.letters())
                .acknowledge(organization, FIRST);
    }
}

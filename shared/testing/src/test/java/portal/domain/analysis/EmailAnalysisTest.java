package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest.Status;
import portal.domain.notification.MailNotSent;
import portal.domain.notification.Notification;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class EmailAnalysisTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna"))
            .withUser("O12345AA", "jan", PROFIT)
            .withUser("T12345AA", "jan", PROFIT);

    @Test
    void mailsTheAnalysisToWhoAskedForIt() {
        request("anna");
        portal.clock().advance(Duration.ofSeconds(5));

        email();

        assertThat(portal.letters().to("anna@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(Notification.LicenseAnalysisReady.class, letter -> assertThat(letter.users())
                        .isEqualTo(1));
        assertThat(request()).isEqualTo(requested("anna").sent(InMemoryPortal.START.plusSeconds(5), 2));
    }

    @Test
    void mailsNothingTwice() {
        request("anna");
        email();
        email();

        assertThat(portal.letters().sent()).hasSize(1);
    }

    @Test
    void failsWhenTheAdministratorLeft() {
        request("gone");

        email();

        assertThat(request().status()).isEqualTo(Status.FAILED);
        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void tellsOfAFailureAndMaySucceedLater() {
        request("anna");
        portal.letters().refuseEverything();
        assertThatThrownBy(this::email).isInstanceOf(MailNotSent.class);
        assertThat(request().status()).isEqualTo(Status.FAILED);

        portal.letters().acceptAgain();
        email();

        assertThat(request().status()).isEqualTo(Status.SENT);
        assertThat(portal.letters().sent()).hasSize(1);
    }

    private void request(String contact) {
        portal.commit(List.of(portal.analysisRequests().add(requested(contact))));
    }

    private AnalysisRequest request() {
        return portal.analysisRequests().find(acme.id(), "a-1").orElseThrow();
    }

    private void email() {
        new EmailAnalysis(
                        portal.analysisRequests(),
                        portal.contacts(),
                        new AnalyzeLicense(
                                portal.organizations(), portal.licenses(), portal.registrations(), portal.clock()),
                        portal.workbooks(),
                        portal.letters(),
                        portal.transactions(),
                        portal.clock())
                .email(acme.id(), "a-1");
    }

    private AnalysisRequest requested(String contact) {
        return new AnalysisRequest(
                acme.id(),
                "a-1",
                new ContactId(contact),
                InMemoryPortal.START,
                Status.REQUESTED,
                Optional.empty(),
                Optional.empty());
    }
}

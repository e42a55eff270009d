package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest.Reason;
import portal.domain.analysis.AnalysisRequest.Status;
import portal.domain.contact.Contact;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class EmailAnalysisTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna"))
            .withUser("O12345AA", "jan", PROFIT)
            .withUser("T12345AA", "jan", PROFIT);
    private final List<Sent> sent = new ArrayList<>();
    private boolean refusing;
    private boolean refusingForGood;
    private int attempts;

    @Test
    void mailsTheAnalysisToTheRequester() {
        request("anna");
        portal.clock().advance(Duration.ofSeconds(5));

        email();

        assertThat(sent).singleElement().isEqualTo(new Sent(requested("anna"), acme.contact("anna"), 2));
        assertThat(request()).isEqualTo(requested("anna").sent(InMemoryPortal.START.plusSeconds(5), 2));
    }

    @Test
    void mailsNothingTwice() {
        request("anna");
        email();
        email();

        assertThat(sent).hasSize(1);
    }

    @Test
    void letsTheRequesterAskForTheNextOneWhenItIsSent() {
        request("anna");
        underwaySince(InMemoryPortal.START);

        email();

        assertThat(isUnderway()).isFalse();
    }

    @Test
    void letsTheRequesterAskForTheNextOneWhenMailIsRefused() {
        request("anna");
        underwaySince(InMemoryPortal.START);
        refusingForGood = true;

        email();

        assertThat(isUnderway()).isFalse();
    }

    @Test
    void staysUnderwayAsLongAsItIsTriedAgain() {
        request("anna");
        underwaySince(InMemoryPortal.START);
        refusing = true;
        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);
        assertThat(isUnderway()).isTrue();

        refusing = false;
        email();

        assertThat(isUnderway()).isFalse();
    }

    @Test
    void leavesTheNextOneUnderwayThatBeganWhenItsLeaseHadLapsed() {
        request("anna");
        underwaySince(InMemoryPortal.START.plusSeconds(1));

        email();

        assertThat(isUnderway()).isTrue();
    }

    @Test
    void letsTheRequesterAskAlsoWhenTheRequestsChangeMeanwhile() {
        request("anna");
        underwaySince(InMemoryPortal.START);
        portal.conflictNext(2);

        email();

        assertThat(isUnderway()).isFalse();
        assertThat(use().used()).isEqualTo(1);
    }

    private void underwaySince(Instant moment) {
        portal.commit(List.of(portal.brakeUses().update(use().counted(moment))));
    }

    private boolean isUnderway() {
        return use().underwayUntil(portal.clock().instant()).isPresent();
    }

    private BrakeUse use() {
        return portal.brakeUses().find(BrakeUse.Id.of(acme.id(), new ContactId("anna"), Brake.ANALYSES));
    }

    @Test
    void failsWhenTheAdministratorLeft() {
        request("gone");

        email();

        assertThat(request()).isEqualTo(requested("gone").failed(Reason.REQUESTER_LEFT));
        assertThat(sent).isEmpty();
    }

    @Test
    void tellsOfAFailureAndMaySucceedLater() {
        request("anna");
        refusing = true;
        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);
        assertThat(request()).isEqualTo(requested("anna").failed(Reason.NOT_SENT));

        refusing = false;
        email();

        assertThat(request().status()).isEqualTo(Status.SENT);
        assertThat(sent).hasSize(1);
    }

    @Test
    void doesNotTryAgainWhatIsRefusedForGood() {
        request("anna");
        refusingForGood = true;

        email();
        email();

        assertThat(request()).isEqualTo(requested("anna").failed(Reason.MAIL_REFUSED));
        assertThat(attempts).isEqualTo(1);
    }

    private AnalysisMail.Result send(AnalysisRequest request, Contact contact, LicenseAnalysis analysis) {
        attempts++;
        if (refusingForGood) {
            return AnalysisMail.Result.REFUSED;
        }
        if (refusing) {
            throw new IllegalStateException("Not sent");
        }
        sent.add(new Sent(request, contact, analysis.rows()));
        return AnalysisMail.Result.SENT;
    }

    private record Sent(AnalysisRequest request, Contact contact, int rows) {}

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
                        this::send,
                        portal.brakeUses(),
                        portal.transactionRunner(),
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

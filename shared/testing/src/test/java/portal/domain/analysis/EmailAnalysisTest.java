package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest.Reason;
import portal.domain.analysis.AnalysisRequest.Status;
import portal.domain.contact.Contact;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.StubAnalysisFiles;

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
    private Runnable sending = () -> {};
    private AnalysisFiles files = portal.analysisFiles();

    @Test
    void mailsTheAnalysisToTheRequester() {
        request("anna");
        portal.clock().advance(Duration.ofSeconds(5));

        email();

        assertThat(sent).singleElement().isEqualTo(new Sent(begun(), acme.contact("anna"), 2));
        assertThat(request()).isEqualTo(begun().sent(InMemoryPortal.START.plusSeconds(5), 2));
        assertThat(portal.analysisFiles().begun()).singleElement().satisfies(file -> {
            assertThat(file.rows()).hasSize(2);
            assertThat(file.isClosed()).isTrue();
        });
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

        assertThat(request())
                .isEqualTo(requested("gone").begun(InMemoryPortal.START).failed(Reason.REQUESTER_LEFT));
        assertThat(sent).isEmpty();
    }

    @Test
    void tellsOfAFailureAndMaySucceedLater() {
        request("anna");
        refusing = true;
        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);
        assertThat(request())
                .isEqualTo(requested("anna").begun(InMemoryPortal.START).failed(Reason.NOT_SENT));

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

        assertThat(request())
                .isEqualTo(requested("anna").begun(InMemoryPortal.START).failed(Reason.MAIL_REFUSED));
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheLastAttemptAndTellsTheRequester() {
        request("anna");
        underwaySince(InMemoryPortal.START);
        refusing = true;
        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);
        assertThat(request().reason()).contains(Reason.NOT_SENT);
        assertThat(portal.publishedEvents()).isEmpty();

        assertThatThrownBy(this::email).isInstanceOf(IllegalStateException.class);

        assertThat(request().status()).isEqualTo(Status.FAILED);
        assertThat(request().reason()).contains(Reason.GIVEN_UP);
        assertThat(isUnderway()).isFalse();
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AnalysisFailed);
            assertThat(event.subject()).isEqualTo("a-1");
        });
        assertThat(portal.analysisFiles().begun()).hasSize(3).allMatch(StubAnalysisFiles.StubFile::isClosed);
    }

    @Test
    void tellsHowFarItIsWhileItRuns() {
        request("anna");
        acme.withUser("O12345AA", "els", PROFIT);
        files = (format, language) -> new Slow(portal.analysisFiles().begin(format, language), () -> portal.clock()
                .advance(Duration.ofSeconds(2)));
        var seen = new ArrayList<AnalysisRequest>();
        sending = () -> seen.add(request());

        email();

        assertThat(seen).singleElement().satisfies(running -> {
            assertThat(running.status()).isEqualTo(Status.RUNNING);
            assertThat(running.rows()).contains(3);
        });
        assertThat(request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void tellsOfAFunctionThatWasStopped() {
        var begun = requested("anna").begun(InMemoryPortal.START);
        var limit = InMemoryPortal.START.plus(AnalysisRequest.LONGEST);

        assertThat(begun.asOf(limit).status()).isEqualTo(Status.RUNNING);
        assertThat(begun.asOf(limit.plusMillis(1)).reason()).contains(Reason.NOT_SENT);
        var last = begun.begun(InMemoryPortal.START).begun(InMemoryPortal.START);
        assertThat(last.asOf(limit.plusMillis(1)).reason()).contains(Reason.GIVEN_UP);
    }

    private AnalysisMail.Result send(
            AnalysisRequest request, Contact contact, LicenseAnalysis analysis, AnalysisFile.Document document) {
        attempts++;
        sending.run();
        if (refusingForGood) {
            return AnalysisMail.Result.REFUSED;
        }
        if (refusing) {
            throw new IllegalStateException("Not sent");
        }
        sent.add(new Sent(request, contact, analysis.rows()));
        return AnalysisMail.Result.SENT;
    }

    /** Time passes with each row. */
    private record Slow(AnalysisFile file, Runnable passing) implements AnalysisFile {

        @Override
        public void add(HolderRow row) {
            passing.run();
            file.add(row);
        }

        @Override
        public Document finish(LicenseAnalysis analysis) {
            return file.finish(analysis);
        }

        @Override
        public void close() {
            file.close();
        }
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
                                portal.organizations(), portal.holders(), portal.dailyUsages(), portal.clock()),
                        files,
                        this::send,
                        portal.brakeUses(),
                        portal.transactionRunner(),
                        portal.journal())
                .email(acme.id(), "a-1");
    }

    private AnalysisRequest begun() {
        return requested("anna").begun(InMemoryPortal.START.plusSeconds(5));
    }

    private AnalysisRequest requested(String contact) {
        return AnalysisRequest.of(
                acme.id(), "a-1", new ContactId(contact), InMemoryPortal.START, AnalysisRequest.Format.XLSX);
    }
}

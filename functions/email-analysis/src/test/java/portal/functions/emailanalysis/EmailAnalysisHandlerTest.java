package portal.functions.emailanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.adapters.analysis.AnalysisMailer;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequest.Status;
import portal.domain.analysis.AnalyzeLicense;
import portal.domain.analysis.EmailAnalysis;
import portal.domain.download.DownloadToken;
import portal.domain.download.OfferDownload;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.UserKind;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class EmailAnalysisHandlerTest implements EventFunctionContract {

    private static final String ID = "0195553a-7a00-7000-8000-000000000001";

    private static final int FILE_SIZE = 14;

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ContactMailRefusals refusals =
            new ContactMailRefusals(portal.contacts(), portal.transactionRunner(), portal.clock());
    private final EmailAnalysisHandler function = function(FILE_SIZE);

    private EmailAnalysisHandler function(int largestAttachment) {
        var offers = new OfferDownload(
                portal.downloads(),
                portal.downloadFiles(),
                portal.transactionRunner(),
                new SecureRandom(),
                portal.clock());
        var sender = new OnceOnlySender(portal.mailRecords(), portal.mails(), refusals);
        var limits = new AnalysisMailer.Limits(largestAttachment, "https://api.example");
        return new EmailAnalysisHandler(new EmailAnalysis(
                portal.analysisRequests(),
                portal.contacts(),
                new AnalyzeLicense(portal.organizations(), portal.holders(), portal.dailyUsages(), portal.clock()),
                portal.analysisFiles(),
                new AnalysisMailer(offers, sender, limits, new PortalPages("https://portal.example")),
                portal.brakeUses(),
                portal.transactionRunner(),
                portal.journal()));
    }

    @BeforeEach
    void givenARequestOfAnna() {
        acme.withUser("O12345AA", "jansen", UserKind.PROFIT)
                .withUser("T12345AA", "jansen", UserKind.PROFIT)
                .withEmployee("O12345AA", "6f9619ff-8b86-d011-b42d-00cf4fc964ff", EmployeeKind.STAFF);
        given("anna");
    }

    @Test
    void mailsTheWorkbookToTheRequester() {
        sample().outputOf(function);

        assertThat(portal.mails().to("anna@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(LicenseAnalysisReady.class, mail -> {
                    assertThat(mail.analysis().holders(HolderId.Kind.USER)).isEqualTo(1);
                    assertThat(mail.attachment()).hasValueSatisfying(file -> assertThat(file.fileName())
                            .isEqualTo("analysis-NL.XLSX"));
                });
        assertThat(portal.mails().sent()).hasSize(1);
        assertThat(request().status()).isEqualTo(Status.SENT);
        assertThat(request().sentAt()).contains(InMemoryPortal.START);
        assertThat(request().rows()).contains(3);
    }

    @Test
    void linksAFileThatIsTooLargeForAMail() {
        sample().outputOf(function(FILE_SIZE - 1));

        assertThat(portal.mails().to("anna@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(LicenseAnalysisReady.class, mail -> {
                    assertThat(mail.attachment()).isEmpty();
                    assertThat(mail.file()).isInstanceOfSatisfying(LicenseAnalysisReady.File.Linked.class, linked -> {
                        assertThat(linked.until()).isEqualTo(InMemoryPortal.START.plus(Duration.ofDays(7)));
                        assertThat(linked.url()).startsWith("https://api.example/downloads/");
                        var token =
                                DownloadToken.parse(linked.url().substring("https://api.example/downloads/".length()));
                        assertThat(portal.downloads().find(token.orElseThrow().hash()))
                                .hasValueSatisfying(found ->
                                        assertThat(found.download().contact()).isEqualTo(new ContactId("anna")));
                    });
                });
        assertThat(request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void writesInTheLanguageOfTheReader() {
        given("eva");

        sample().outputOf(function);

        assertThat(portal.mails().to("eva@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(
                        LicenseAnalysisReady.class,
                        mail -> assertThat(mail.file().name()).isEqualTo("analysis-EN.XLSX"));
    }

    @Test
    void tellsThatTheMailCouldNotBeSent() {
        breakEffect();

        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(MailNotSent.class);

        assertThat(request().status()).isEqualTo(Status.FAILED);
        mendEffect();
        sample().outputOf(function);
        assertThat(request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void tellsThatTheMailWasRefusedForGoodAndDoesNotTryAgain() {
        portal.mails().refuseEverythingForGood();
        sample().outputOf(function);
        portal.mails().acceptAgain();
        sample().outputOf(function);
        sample().withDetail("id", "another").outputOf(function);

        assertThat(request().status()).isEqualTo(Status.FAILED);
        assertThat(request().reason()).contains(AnalysisRequest.Reason.MAIL_REFUSED);
        assertThat(acme.contact("anna").mailRefusedAt()).contains(InMemoryPortal.START);
        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void sendsNothingToAContactWhoHasLeft() {
        given("zoe");

        sample().outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
        assertThat(request().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void doesNothingForARequestThatDoesNotExist() {
        sample().withDetail("subject", "0195553a-7a00-7000-8000-00000000ffff").outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void doesNotMailTheSameRequestForAnotherEvent() {
        sample().outputOf(function);

        sample().withDetail("id", "another").outputOf(function);

        assertThat(effects()).isEqualTo(1);
    }

    private void given(String contact) {
        var request = AnalysisRequest.of(
                acme.id(),
                ID,
                new ContactId(contact),
                Instant.parse("2026-03-02T08:59:00Z"),
                AnalysisRequest.Format.XLSX);
        var requests = portal.analysisRequests();
        portal.commit(
                List.of(requests.find(acme.id(), ID).isPresent() ? requests.update(request) : requests.add(request)));
    }

    private AnalysisRequest request() {
        return portal.analysisRequests().find(acme.id(), ID).orElseThrow();
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
        return Event.sample("email-analysis-requested");
    }

    @Override
    public int effects() {
        return portal.mails().sent().size();
    }

    @Override
    public void breakEffect() {
        portal.mails().refuseEverything();
    }

    @Override
    public void mendEffect() {
        portal.mails().acceptAgain();
    }
}

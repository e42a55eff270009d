package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.event.EventType;
import portal.domain.license.AnswerLicenseRequest.Outcome;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class AnswerLicenseRequestTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(anAdministrator("anna"));
    private LicenseRequest request;

    @BeforeEach
    void annaAsks() {
        var requestLicense = new RequestLicense(portal.licenses(), portal.licenseRequests(), portal.journal());
        request = portal.run(requestLicense, acme.caller("anna"), new RequestLicense.Command(List.of(), "We grow"));
        portal.clock().advance(Duration.ofHours(2));
    }

    @Test
    void keepsTheAnswerWithWhoGaveIt() {
        var answered = answered(RequestStatus.ANSWERED, "Granted as of today");

        assertThat(answered.status()).isEqualTo(RequestStatus.ANSWERED);
        assertThat(answered.answer())
                .contains(new LicenseRequest.Answer(
                        RequestStatus.ANSWERED,
                        "Granted as of today",
                        "Piet Vos",
                        InMemoryPortal.START.plus(Duration.ofHours(2))));
        assertThat(stored()).isEqualTo(answered);
    }

    @Test
    void isInTheAuditTrailUnderThePersonsNameAndTellsWhoAsked() {
        answered(RequestStatus.DECLINED, "Not this year");

        assertThat(portal.auditEntries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ANSWER_LICENSE_REQUEST);
            assertThat(entry.actor().name()).isEqualTo("Piet Vos");
            assertThat(entry.actor().key()).startsWith("back-office:");
            assertThat(entry.subject()).isEqualTo(request.id());
            assertThat(entry.attempt().subjectName()).isEqualTo("REQ-1001");
            assertThat(entry.note()).isEqualTo("OPEN -> DECLINED");
            assertThat(entry.toString()).doesNotContain("Not this year");
        });
        assertThat(portal.publishedEvents()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.LicenseRequestAnswered);
            assertThat(event.subject()).isEqualTo(request.id());
        });
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        var first = answered(RequestStatus.ANSWERED, "Granted");
        var entries = portal.auditEntries().size();
        var events = portal.publishedEvents().size();
        portal.clock().advance(Duration.ofHours(1));

        assertThat(answered(RequestStatus.ANSWERED, "Granted")).isEqualTo(first);

        assertThat(stored()).isEqualTo(first);
        assertThat(portal.auditEntries()).hasSize(entries);
        assertThat(portal.publishedEvents()).hasSize(events);
    }

    @Test
    void takesAnotherAnswerAndTakesTheRequestUpAgain() {
        answered(RequestStatus.DECLINED, "Not this year");

        assertThat(answered(RequestStatus.DECLINED, "Not before March")
                        .answer()
                        .orElseThrow()
                        .text())
                .isEqualTo("Not before March");
        assertThat(answered(RequestStatus.ANSWERED, "After all").status()).isEqualTo(RequestStatus.ANSWERED);
        assertThat(answered(RequestStatus.OPEN, "We look again").status()).isEqualTo(RequestStatus.OPEN);
        assertThat(stored().answer().orElseThrow().text()).isEqualTo("We look again");
        assertThat(portal.publishedEvents()).hasSize(5);
    }

    @Test
    void refusesToTakeUpWhatIsOpenAndRecordsThat() {
        assertThat(answer(RequestStatus.OPEN, "Why not")).isEqualTo(new Outcome.NothingToReopen());

        assertThat(stored()).isEqualTo(request);
        assertThat(portal.auditEntries()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ANSWER_LICENSE_REQUEST);
            assertThat(entry.result()).isEqualTo("license-request-open");
        });
        assertThat(portal.publishedEvents()).hasSize(1);
    }

    @Test
    void refusesToTakeUpTwiceWithAnotherText() {
        answered(RequestStatus.ANSWERED, "Granted");
        answered(RequestStatus.OPEN, "We look again");

        assertThat(answered(RequestStatus.OPEN, "We look again").status()).isEqualTo(RequestStatus.OPEN);
        assertThat(answer(RequestStatus.OPEN, "And again")).isInstanceOf(Outcome.NothingToReopen.class);
    }

    @Test
    void knowsNoRequestOfAnotherOrganization() {
        portal.organization("globex");
        var command = command(new OrganizationId("globex"), request.id(), RequestStatus.ANSWERED, "Granted");

        assertThat(portal.run(useCase(), Callers.backOffice(), command)).isEqualTo(new Outcome.NoSuchRequest());
        assertThat(portal.run(
                        useCase(),
                        Callers.backOffice(),
                        command(acme.id(), "unknown", RequestStatus.ANSWERED, "Granted")))
                .isEqualTo(new Outcome.NoSuchRequest());
        assertThat(stored()).isEqualTo(request);
    }

    private LicenseRequest answered(RequestStatus status, String text) {
        return ((Outcome.Answered) answer(status, text)).request();
    }

    private Outcome answer(RequestStatus status, String text) {
        return portal.run(useCase(), Callers.backOffice(), command(acme.id(), request.id(), status, text));
    }

    private AnswerLicenseRequest useCase() {
        return new AnswerLicenseRequest(portal.licenseRequests(), portal.journal());
    }

    private LicenseRequest stored() {
        return portal.licenseRequests().find(acme.id(), request.id()).orElseThrow();
    }

    private static AnswerLicenseRequest.Command command(
            OrganizationId organization, String id, RequestStatus status, String text) {
        return new AnswerLicenseRequest.Command(organization, id, status, text, "Piet Vos");
    }
}

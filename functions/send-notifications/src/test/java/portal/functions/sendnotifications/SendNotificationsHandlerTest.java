package portal.functions.sendnotifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.adapters.analysis.AnalysisGivenUp;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AdministratorChanged;
import portal.adapters.contact.ChangeAuthor;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.InterventionMailMessage;
import portal.adapters.contact.RemovalCalledOff;
import portal.adapters.contact.RemovalPlanned;
import portal.adapters.contact.SupportIntervened;
import portal.adapters.contact.YourAdministratorRole;
import portal.adapters.incident.ReplyNotTaken;
import portal.adapters.license.LicenseMutated;
import portal.adapters.license.LicenseRequestAnswered;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.adapters.secondfactor.SecondFactorResetCalledOff;
import portal.adapters.secondfactor.SecondFactorResetRequested;
import portal.adapters.secondfactor.YourSecondFactorEnrolled;
import portal.adapters.secondfactor.YourSecondFactorResetRequested;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Intervention;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.audit.Attempt;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.SecondFactor;
import portal.domain.contact.WaitingReset;
import portal.domain.incident.Reply;
import portal.domain.incident.ReplyReference;
import portal.domain.incident.ReplyRefusal;
import portal.domain.license.AnswerLicenseRequest;
import portal.domain.license.LicenseRequest;
import portal.domain.license.Mutation;
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
import portal.domain.mail.Mail;
import portal.domain.mail.MailEvent;
import portal.domain.mail.ResendMail;
import portal.domain.organization.PlannedRemoval;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class SendNotificationsHandlerTest implements EventFunctionContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static final String REQUEST = "0195553a-7a00-7000-8000-000000000001";
    private static final String MUTATION = "0195553a-7a00-7000-8000-000000000002";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final SendNotificationsHandler function = HandlerOnFakes.of(portal);

    @Test
    void tellsAllAdministratorsOfAResetAndFromWhereItWasDone() {
        var from = new SecondFactor.Reset(Optional.of("192.0.2.1"), AT);
        portal.commit(List.of(portal.contacts().update(acme.contact("bram").withResetPending(from, AT))));

        reset().outputOf(function);

        var notice = new SecondFactorReset(
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient()),
                "Bram",
                "Anna",
                AT,
                Optional.of("192.0.2.1"),
                "https://portal.example/contacts/bram");
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(notice);
        assertThat(portal.mails().to("eva@acme.example")).containsExactly(notice);
        assertThat(portal.mails().sent()).hasSize(2);
        assertThat(portal.mails().sent())
                .extracting(sent -> sent.recipient().language())
                .containsExactlyInAnyOrder(Language.NL, Language.EN);
    }

    @Test
    void tellsAllAdministratorsWhatSupportDid() {
        var support = new Intervention("Piet de Boer", "Lost the phone.").by(Callers.backOffice());
        var attempt = new Attempt(Action.RESET_SECOND_FACTOR, "eva", "Eva", "Lost the phone.");
        portal.commit(portal.journal().intervened(support, acme.id(), attempt));
        var entry = portal.auditEntries().getFirst();

        Event.sample("send-notifications-support-intervened")
                .withDetail("subject", entry.id())
                .outputOf(function);

        var mail = new SupportIntervened(
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient()),
                InterventionMailMessage.SECOND_FACTOR_RESET,
                "Eva",
                "Piet de Boer",
                "Lost the phone.",
                InMemoryPortal.START,
                Optional.of("192.0.2.1"),
                "https://portal.example/audit/" + entry.id());
        assertThat(portal.mails().to("anna@acme.example")).containsExactly(mail);
        assertThat(portal.mails().to("eva@acme.example")).containsExactly(mail);
        assertThat(portal.mails().sent()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "INVITE_CONTACT, INVITED_AGAIN",
        "APPROVE_SECOND_FACTOR_RESET, RESET_APPROVED",
        "CALL_OFF_SECOND_FACTOR_RESET, RESET_CALLED_OFF"
    })
    void saysWhatSupportDid(Action action, InterventionMailMessage what) {
        var support = new Intervention("Piet de Boer", "Stuck.").by(Callers.backOffice());
        portal.commit(portal.journal().intervened(support, acme.id(), new Attempt(action, "eva", "Eva", "Stuck.")));

        Event.sample("send-notifications-support-intervened")
                .withDetail("subject", portal.auditEntries().getFirst().id())
                .outputOf(function);

        assertThat(portal.mails().to("anna@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(
                        SupportIntervened.class, mail -> assertThat(mail.what()).isEqualTo(what));
    }

    @Test
    void leavesWhoseFactorWasResetToTheMailWithThePassword() {
        reset().withDetail("subject", "eva").outputOf(function);
        reset().withDetail("actor", "back-office:7hq1vsample0register0client")
                .withDetail("id", "another")
                .outputOf(function);

        assertThat(portal.mails().to("eva@acme.example")).isEmpty();
        assertThat(portal.mails().to("anna@acme.example")).hasSize(1);
        assertThat(portal.mails().sent()).hasSize(1);
    }

    @Test
    void doesTheSameForAResetThatComesAgain() {
        reset().outputOf(function);
        reset().outputOf(function);

        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void tellsAllAdministratorsOfAWaitingResetAndThatItWasCalledOff() {
        var reset = new WaitingReset(
                new ContactId("anna"), "Anna", "Lost", Optional.of("192.0.2.1"), AT, AT.plusSeconds(14_400));
        portal.commit(List.of(portal.contacts().update(acme.contact("eva").withWaitingReset(Optional.of(reset)))));

        Event.sample("send-notifications-two-factor-reset-requested").outputOf(function);
        Event.sample("send-notifications-two-factor-reset-called-off").outputOf(function);

        assertThat(portal.mails().to("eva@acme.example"))
                .hasExactlyElementsOfTypes(YourSecondFactorResetRequested.class, SecondFactorResetCalledOff.class);
        assertThat(portal.mails().to("anna@acme.example"))
                .hasExactlyElementsOfTypes(SecondFactorResetRequested.class, SecondFactorResetCalledOff.class);
    }

    @Test
    void tellsAContactOnceThatAReplyWasNotTakenIn() {
        var reference = ReplyReference.parse("INC-1001/o3vrnil0e2ic28trm7dfhrc2v0sample0001")
                .orElseThrow();
        portal.commit(List.of(portal.replies()
                .add(new Reply(
                        acme.id(),
                        reference,
                        new ContactId("bram"),
                        Optional.of(ReplyRefusal.INCIDENT_CLOSED),
                        List.of(),
                        List.of(),
                        InMemoryPortal.START))));

        Event.sample("send-notifications-reply-not-taken").outputOf(function);
        Event.sample("send-notifications-reply-not-taken").outputOf(function);

        assertThat(portal.mails().to("bram@acme.example")).singleElement().isInstanceOf(ReplyNotTaken.class);
    }

    @Test
    void tellsAContactOfTheirNewSecondFactorOnce() {
        Event.sample("send-notifications-second-factor-enrolled").outputOf(function);
        Event.sample("send-notifications-second-factor-enrolled").outputOf(function);

        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        acme.contact("bram").recipient(),
                        new YourSecondFactorEnrolled(
                                acme.contact("bram").recipient(), AT, "https://portal.example/me")));
    }

    @Test
    void takesAnEventFromAQueue() {
        Event.sample("send-notifications-queued").outputOf(function);
        Event.sample("send-notifications-second-factor-enrolled").outputOf(function);

        assertThat(portal.mails().to("bram@acme.example")).hasExactlyElementsOfTypes(YourSecondFactorEnrolled.class);
    }

    @Test
    void sendsOneMailAgainWhichItsEventMakesAnew() {
        Event.sample("send-notifications-second-factor-enrolled").outputOf(function);
        comeBackAndResend();

        Event.sample("send-notifications-mail-resent").outputOf(function);
        Event.sample("send-notifications-mail-resent").outputOf(function);

        assertThat(portal.mails().to("bram@acme.example"))
                .hasExactlyElementsOfTypes(YourSecondFactorEnrolled.class, YourSecondFactorEnrolled.class);
        assertThat(portal.recordedMails()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.SENT);
            assertThat(mail.attempts()).isEqualTo(2);
        });
    }

    @Test
    void saysThatAMailHasNoRecipientAnyMoreInsteadOfSendingItAgain() {
        Event.sample("send-notifications-second-factor-enrolled").outputOf(function);
        comeBackAndResend();
        acme.without("bram");

        Event.sample("send-notifications-mail-resent").outputOf(function);

        assertThat(portal.mails().sent()).hasSize(1);
        assertThat(portal.recordedMails()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.FAILED);
            assertThat(mail.reason()).contains("NO_RECIPIENT");
        });
    }

    private void comeBackAndResend() {
        var mail = portal.recordedMails().getFirst();
        var bounced = new MailEvent(
                mail.organization(), mail.id(), 1, MailEvent.Kind.BOUNCED, "message", "Transient/MailboxFull");
        portal.commit(portal.keptMails().save(mail.told(bounced, portal.clock().instant())));
        var why = new Intervention("Piet de Boer", "The mailbox works again");
        var outcome = portal.run(
                new ResendMail(portal.keptMails(), portal.journal()),
                Callers.backOffice(),
                new ResendMail.Command(mail.organization(), mail.id(), why));
        assertThat(outcome).isInstanceOf(ResendMail.Outcome.Resent.class);
    }

    @Test
    void forwardsALicenseRequestToTheVendorAndTellsWhoAsked() {
        var request = new LicenseRequest(
                acme.id(), REQUEST, new RequestNumber(1001), List.of(), "We grow", new ContactId("eva"), "Eva", AT);
        given(request);

        requested().outputOf(function);
        requested().outputOf(function);

        var eva = Optional.of(new EmailAddress("eva@acme.example"));
        assertThat(portal.mails().sent())
                .containsExactly(
                        new Sent(
                                HandlerOnFakes.VENDOR,
                                new LicenseRequested(
                                        HandlerOnFakes.VENDOR,
                                        new LicenseRequested.Applicant(acme.id(), "acme B.V.", eva),
                                        request,
                                        HandlerOnFakes.PAGES.licenseRequestAtSupport(acme.id(), request.id()))),
                        new Sent(
                                acme.contact("eva").recipient(),
                                new LicenseRequestSent(
                                        acme.contact("eva").recipient(),
                                        "acme B.V.",
                                        request,
                                        HandlerOnFakes.PAGES.licenseRequest(request.id()))));
    }

    @Test
    void mailsTheAnswerToALicenseRequestToWhoAsked() {
        var request = new LicenseRequest(
                acme.id(), REQUEST, new RequestNumber(1001), List.of(), "We grow", new ContactId("eva"), "Eva", AT);
        given(request);
        var declining = new AnswerLicenseRequest.Command(
                acme.id(), REQUEST, RequestStatus.DECLINED, "Not this year", "Piet Vos");
        portal.run(
                new AnswerLicenseRequest(portal.licenseRequests(), portal.journal()), Callers.backOffice(), declining);

        answered().outputOf(function);
        answered().outputOf(function);

        var now = portal.licenseRequests().find(acme.id(), REQUEST).orElseThrow();
        var eva = acme.contact("eva").recipient();
        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        eva,
                        new LicenseRequestAnswered(
                                List.of(eva),
                                now,
                                now.answer().orElseThrow(),
                                HandlerOnFakes.PAGES.licenseRequest(REQUEST))));
    }

    @Test
    void forwardsNothingOfALicenseRequestThatDoesNotExist() {
        requested().outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void asksEveryAdministratorOnceInAQuarterToCheckTheData() {
        check().outputOf(function);
        portal.clock().set(Instant.parse("2026-03-31T20:00:00Z"));
        check().withDetail("id", "another").outputOf(function);

        var check = new ContactCheckDue(
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient()),
                "acme B.V.",
                Optional.empty(),
                Optional.empty(),
                5,
                List.of(),
                HandlerOnFakes.PAGES.contactCheck());
        assertThat(portal.mails().sent())
                .containsExactly(
                        new Sent(acme.contact("anna").recipient(), check),
                        new Sent(acme.contact("eva").recipient(), check));
    }

    @Test
    void tellsAdministratorsThatTheirOrganizationIsGoingToBeRemovedAndThatItStays() {
        var before = portal.organizations().find(acme.id()).orElseThrow();
        var startsAt = InMemoryPortal.START.plusSeconds(9);
        portal.commit(portal.organizations()
                .update(before.leavingBy(new PlannedRemoval(
                        acme.id(), "back-office:register", Callers.ORIGIN, InMemoryPortal.START, startsAt))));

        Event.sample("send-notifications-removal-planned").outputOf(function);
        Event.sample("send-notifications-removal-planned").outputOf(function);
        Event.sample("send-notifications-removal-called-off").outputOf(function);
        var leaving = portal.organizations().find(acme.id()).orElseThrow();
        portal.commit(portal.organizations().update(leaving.staying()));
        Event.sample("send-notifications-removal-called-off")
                .withDetail("id", "another")
                .outputOf(function);

        var administrators =
                List.of(acme.contact("anna").recipient(), acme.contact("eva").recipient());
        assertThat(portal.mails().to("anna@acme.example"))
                .containsExactly(
                        new RemovalPlanned(
                                administrators, "acme B.V.", startsAt, "https://portal.example/organization"),
                        new RemovalCalledOff(administrators, "acme B.V.", "https://portal.example/organization"));
        assertThat(portal.mails().sent()).hasSize(4);
    }

    @Test
    void tellsTheVendorOfAMutationOnce() {
        var mutation = mutation();
        portal.commit(List.of(portal.licenses().record(acme.id(), mutation)));

        mutated().outputOf(function);
        mutated().outputOf(function);

        var organization = portal.organizations().find(acme.id()).orElseThrow();
        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        HandlerOnFakes.VENDOR,
                        new LicenseMutated(
                                HandlerOnFakes.VENDOR,
                                organization,
                                mutation,
                                HandlerOnFakes.PAGES.mutationAtSupport(acme.id(), mutation.id()))));
    }

    @Test
    void tellsNothingOfAMutationThatDoesNotExist() {
        mutated().outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void tellsWhoAskedForAnAnalysisThatItFailed() {
        var request = AnalysisRequest.of(
                acme.id(),
                "0195553a-7a00-7000-8000-000000000002",
                new ContactId("anna"),
                Instant.parse("2026-03-02T08:00:00Z"),
                AnalysisRequest.Format.XLSX);
        portal.commit(List.of(portal.analysisRequests().add(request)));

        analysisFailed().outputOf(function);
        analysisFailed().outputOf(function);

        var anna = acme.contact("anna").recipient();
        var organization = portal.organizations().find(acme.id()).orElseThrow();
        assertThat(portal.mails().sent())
                .containsExactly(new Sent(
                        anna,
                        new AnalysisGivenUp(
                                anna,
                                organization.name(),
                                request.requestedAt(),
                                "https://portal.example/license/analyses")));
    }

    @Test
    void tellsNobodyOfAnAnalysisWhoseRequesterLeft() {
        var request = AnalysisRequest.of(
                acme.id(),
                "0195553a-7a00-7000-8000-000000000002",
                new ContactId("zoe"),
                Instant.parse("2026-03-02T08:00:00Z"),
                AnalysisRequest.Format.XLSX);
        portal.commit(List.of(portal.analysisRequests().add(request)));

        analysisFailed().outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void tellsTheOldAddressOfAChange() {
        portal.commit(List.of(portal.addressChanges()
                .add(new AddressChange(
                        acme.id(),
                        "0195553a-7a00-7000-8000-000000000002",
                        new ContactId("bram"),
                        "Bram",
                        Language.NL,
                        new EmailAddress("bram.old@acme.example"),
                        new EmailAddress("bram@acme.example"),
                        "Anna",
                        Optional.of("192.0.2.1"),
                        AT))));

        Event.sample("send-notifications-email-changed").outputOf(function);

        assertThat(portal.mails().to("bram.old@acme.example"))
                .containsExactly(new AddressGivenUp(
                        bram("bram.old@acme.example"), by("Anna"), "b…@acme.example", "https://portal.example/me"));
        assertThat(portal.mails().to("bram@acme.example"))
                .as("the mail with the means to sign in comes from elsewhere")
                .isEmpty();
    }

    @Test
    void tellsAllAdministratorsAndThePersonWhenOneIsDemoted() {
        portal.commit(List.of(portal.administratorChanges()
                .add(new AdministratorChange(
                        acme.id(),
                        "0195553a-7a00-7000-8000-000000000003",
                        AdministratorChange.Kind.DEMOTED,
                        new ContactId("bram"),
                        "Bram",
                        new EmailAddress("bram@acme.example"),
                        Language.NL,
                        "Anna",
                        Optional.of("192.0.2.1"),
                        AT))));

        Event.sample("send-notifications-administrator-changed").outputOf(function);
        Event.sample("send-notifications-administrator-changed").outputOf(function);

        assertThat(portal.mails().to("bram@acme.example"))
                .containsExactly(new YourAdministratorRole(
                        acme.contact("bram").recipient(),
                        AdministratorChange.Kind.DEMOTED,
                        by("Anna"),
                        HandlerOnFakes.PAGES));
        assertThat(portal.mails().to("anna@acme.example"))
                .containsExactly(new AdministratorChanged(
                        List.of(
                                acme.contact("anna").recipient(),
                                acme.contact("eva").recipient()),
                        AdministratorChange.Kind.DEMOTED,
                        "Bram",
                        by("Anna"),
                        "https://portal.example/contacts/bram"));
        assertThat(portal.mails().sent()).hasSize(3);
    }

    private static ChangeAuthor by(String name) {
        return new ChangeAuthor(name, AT, Optional.of("192.0.2.1"));
    }

    private static Recipient bram(String address) {
        return new Recipient("Bram", new EmailAddress(address), Language.NL);
    }

    private static Mutation mutation() {
        var line = new Mutation.Line(Metric.PROFIT_USERS, new SeatCount(50), Optional.of(new SeatCount(60)), 42);
        return new Mutation(
                MUTATION, List.of(line), Optional.empty(), Optional.empty(), "Anna", Optional.of("We grow"), AT);
    }

    private static Event analysisFailed() {
        return Event.sample("send-notifications-analysis-failed");
    }

    private static Event mutated() {
        return Event.sample("send-notifications-license-mutated");
    }

    private static Event check() {
        return Event.sample("send-notifications-contact-check-due");
    }

    private static Event requested() {
        return Event.sample("send-notifications-license-requested");
    }

    private static Event answered() {
        return Event.sample("send-notifications-license-request-answered");
    }

    private void given(LicenseRequest request) {
        portal.commit(portal.licenseRequests().add(request));
    }

    private static Event reset() {
        return Event.sample("send-notifications-two-factor-reset");
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
        return reset();
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

package portal.ses;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.adapters.analysis.AnalysisGivenUp;
import portal.adapters.analysis.LicenseAnalysisReady;
import portal.adapters.announcement.VendorAnnounced;
import portal.adapters.contact.AddressGivenUp;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.AdministratorChanged;
import portal.adapters.contact.ChangeAuthor;
import portal.adapters.contact.ColleagueReaddressed;
import portal.adapters.contact.ContactCheckDue;
import portal.adapters.contact.InterventionMailMessage;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.Inviter;
import portal.adapters.contact.NewTemporaryPassword;
import portal.adapters.contact.PasswordCode;
import portal.adapters.contact.RemovalCalledOff;
import portal.adapters.contact.RemovalPlanned;
import portal.adapters.contact.SignInMeans;
import portal.adapters.contact.SupportIntervened;
import portal.adapters.contact.YourAdministratorRole;
import portal.adapters.contact.YourSecondFactorReset;
import portal.adapters.incident.AboutIncident;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.ReplyNotTaken;
import portal.adapters.incident.SupportCase;
import portal.adapters.incident.SupportFollowedUp;
import portal.adapters.license.LicenseMutated;
import portal.adapters.license.LicenseRequestAnswered;
import portal.adapters.license.LicenseRequestSent;
import portal.adapters.license.LicenseRequested;
import portal.adapters.page.PortalPages;
import portal.adapters.secondfactor.SecondFactorReset;
import portal.adapters.secondfactor.SecondFactorResetCalledOff;
import portal.adapters.secondfactor.SecondFactorResetRequested;
import portal.adapters.secondfactor.YourSecondFactorEnrolled;
import portal.adapters.secondfactor.YourSecondFactorResetRequested;
import portal.adapters.signal.SignalFired;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Audience;
import portal.domain.contact.AdministratorChange.Kind;
import portal.domain.contact.WaitingReset;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Reply;
import portal.domain.incident.ReplyReference;
import portal.domain.incident.ReplyRefusal;
import portal.domain.incident.Severity;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.LicenseRequest;
import portal.domain.license.Mutation;
import portal.domain.license.RequestNumber;
import portal.domain.license.RequestStatus;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.signal.Firing;
import portal.domain.signal.Signal;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.markdown.Markdown;
import portal.platform.mail.AttachedFile;
import portal.platform.mail.Letterhead;
import portal.platform.mail.Notification;
import portal.platform.mail.RenderedMail;

/** A mail of each kind, and how it is read. */
final class SampleMails {

    static final PortalPages PAGES = new PortalPages("https://portal.example");
    static final Letterhead LETTERHEAD =
            new Letterhead("Klantportaal", "Vendor B.V.", "Postbus 1, 1000 AA Amsterdam", Optional.empty());
    static final OrganizationId ACME = new OrganizationId("acme");
    static final Recipient JAN = new Recipient("Jan", email(), Language.NL);
    static final Instant AT = Instant.parse("2026-11-22T13:05:00Z");
    static final LicenseAnalysis ANALYSIS = analysis("De Vries B.V.");

    static final Optional<String> FROM = Optional.of("192.0.2.1");
    static final SignInMeans MEANS =
            new SignInMeans(new SignInName("acme.jan"), Optional.of(new EmailAddress("jan@acme.example")), PAGES);
    static final SignInMeans NAME_ONLY = new SignInMeans(new SignInName("acme.jan"), Optional.empty(), PAGES);
    static final TemporaryPassword PASSWORD = new TemporaryPassword("abcd-EFGH-2345-ghjk");

    private static final String A_CONTACT = PAGES.contact(new ContactId("piet"));

    private SampleMails() {}

    /** One of each kind at least. */
    static Stream<Notification> eachKind() {
        var linked = new LicenseAnalysisReady.File.Linked("analyse.xlsx", "https://portal.example/downloads/abc", AT);
        return Stream.concat(
                hostileMails("De Vries B.V."),
                Stream.of(
                        new YourSecondFactorEnrolled(JAN, AT, PAGES.me()),
                        new IncidentReceived(JAN, answerable("Printer on fire"), "It burns.", Severity.HIGH),
                        new SupportFollowedUp(
                                List.of(JAN),
                                answerable("Printer on fire"),
                                new IncidentStep.Wrote("Sam", "Use water.")),
                        aRefusedReply(ReplyRefusal.INCIDENT_CLOSED, List.of()),
                        anAnnouncement("Kom op 12 maart naar Utrecht.\n\n- Nieuw\n- Beter", Map.of()),
                        new PasswordCode(JAN, List.of(Language.NL), MEANS, "123456"),
                        new PasswordCode(JAN, List.of(Language.NL, Language.EN), NAME_ONLY, "123456"),
                        new YourAdministratorRole(JAN, Kind.REMOVED, author("Anna"), PAGES),
                        new LicenseAnalysisReady(JAN, ANALYSIS, linked, PAGES.license())));
    }

    /** @param links by which recipients leave the audience */
    static VendorAnnounced anAnnouncement(String markdown, Map<String, String> links) {
        var content = new Announcement.Content("Kom ook", markdown);
        var announcement = new Announcement(
                "1",
                Audience.EVENTS,
                Map.of(Language.NL, content, Language.EN, content),
                Optional.empty(),
                "content",
                AT,
                new Announcement.Progress(0, Optional.empty(), Optional.empty()),
                1);
        return new VendorAnnounced(List.of(JAN), announcement, links, PAGES.me(), new Markdown());
    }

    /** An incident in a mail that may be replied to. */
    static AboutIncident answerable(String subject) {
        var address = new EmailAddress("inc-1001-abcdefghijklmnopqrstuv0123@reply.portal.example");
        return new AboutIncident(ACME, "INC-1001", subject, PAGES, Map.of(JAN.key(), address));
    }

    static ReplyNotTaken aRefusedReply(ReplyRefusal refusal, List<Reply.LeftOutFile> files) {
        return aReply(Optional.of(refusal), files);
    }

    static ReplyNotTaken aReply(Optional<ReplyRefusal> refusal, List<Reply.LeftOutFile> files) {
        var reference = new ReplyReference(new IncidentNumber(1001), "mail1");
        var reply = new Reply(ACME, reference, new ContactId("jan"), refusal, List.of(), files, AT);
        return new ReplyNotTaken(JAN, reply, PAGES);
    }

    static Stream<Notification> hostileMails(String text) {
        return Stream.of(
                aReply(Optional.empty(), List.of(new Reply.LeftOutFile(text, Reply.FileRefusal.TYPE))),
                anIncident(text, text),
                new IncidentSubmitted(atSupport(text, text), text, Optional.of(text), text),
                new SupportFollowedUp(List.of(JAN), about(text), new IncidentStep.Wrote(text, text)),
                new CustomerFollowedUp(atSupport(text, text), new IncidentStep.Wrote(text, text)),
                new SupportFollowedUp(List.of(JAN), about(text), new IncidentStep.Attached(text, text, 1)),
                anIntervention(text),
                aReset(text, text, true),
                new SecondFactorReset(List.of(JAN), text, text, AT, FROM, A_CONTACT),
                new SecondFactorResetRequested(List.of(JAN), text, aWaitingReset(text), A_CONTACT),
                new YourSecondFactorResetRequested(JAN, aWaitingReset(text), A_CONTACT),
                new SecondFactorResetCalledOff(List.of(JAN), text, text, AT, A_CONTACT),
                aSignal(text),
                analysisOf(text),
                new AnalysisGivenUp(JAN, text, AT, PAGES.licenseAnalyses()),
                anInvitation(text, text),
                new AddressGivenUp(JAN, author(text), "a…@acme.example", PAGES.me()),
                new AddressTakenUp(JAN, author(text), MEANS, true),
                new AdministratorChanged(List.of(JAN), Kind.DEMOTED, text, author(text), A_CONTACT),
                new YourAdministratorRole(JAN, Kind.APPOINTED, author(text), PAGES),
                new ColleagueReaddressed(List.of(JAN), text, email(), email(), author(text), A_CONTACT),
                aNewPassword(text, text),
                aContactCheck(text),
                new RemovalPlanned(List.of(JAN), text, AT, PAGES.organization()),
                new RemovalCalledOff(List.of(JAN), text, PAGES.organization()),
                aLicenseRequest(text, text, text),
                aMutation(text, text, Optional.of(text)),
                new LicenseRequestSent(JAN, text, aRequest(text), PAGES.licenseRequest("r-1")),
                anAnswer(RequestStatus.DECLINED, text));
    }

    static SupportIntervened anIntervention(String text) {
        return new SupportIntervened(
                List.of(JAN),
                InterventionMailMessage.SECOND_FACTOR_RESET,
                text,
                text,
                text,
                AT,
                FROM,
                PAGES.auditEntry("e-1"));
    }

    static ChangeAuthor author(String name) {
        return new ChangeAuthor(name, AT, FROM);
    }

    static Invitation anInvitation(String organization, String administrator, Role... roles) {
        return new Invitation(
                JAN, organization, new Inviter.Administrator(administrator), false, Set.of(roles), MEANS, PASSWORD);
    }

    static NewTemporaryPassword aNewPassword(String organization, String administrator) {
        return new NewTemporaryPassword(
                JAN, organization, new Inviter.Administrator(administrator), false, NAME_ONLY, PASSWORD);
    }

    static YourSecondFactorReset aReset(String organization, String administrator, boolean signedInBefore) {
        return new YourSecondFactorReset(
                JAN, signedInBefore, new Inviter.Administrator(administrator), AT, FROM, organization, MEANS, PASSWORD);
    }

    static Notification aLicenseRequest(String organization, String name, String explanation) {
        var address = new EmailAddress("anna@acme.example");
        return new LicenseRequested(
                JAN,
                new LicenseRequested.Applicant(ACME, organization, Optional.of(address)),
                aRequest(wanted(), name, explanation),
                PAGES.licenseRequestAtSupport(ACME, "r-1"));
    }

    static LicenseRequest aRequest(String explanation) {
        return aRequest(wanted(), "Anna", explanation);
    }

    static LicenseRequest aRequest(List<LicenseRequest.Line> wanted, String by, String explanation) {
        return new LicenseRequest(
                ACME, "r-1", new RequestNumber(1001), wanted, explanation, new ContactId("anna"), by, AT);
    }

    static LicenseRequestAnswered anAnswer(RequestStatus status, String text) {
        var answer = new LicenseRequest.Answer(status, text, text, AT);
        return new LicenseRequestAnswered(
                List.of(JAN), aRequest(wanted(), text, text), answer, PAGES.licenseRequest("r-1"));
    }

    static List<LicenseRequest.Line> wanted() {
        return List.of(
                wanted(Metric.PROFIT_USERS, 60, 50, 55, 42), wanted(Metric.ENVIRONMENTS, 0, 5, 6, Integer.MAX_VALUE));
    }

    static LicenseRequest.Line wanted(Metric metric, int wanted, int maximum, int granted, int used) {
        var current = new Entitlement(new SeatCount(maximum), new SeatCount(granted));
        return new LicenseRequest.Line(metric, new SeatCount(wanted), current, used);
    }

    static LicenseMutated aMutation(String organization, String by, Optional<String> reason) {
        var lines = List.of(
                new Mutation.Line(Metric.PROFIT_USERS, new SeatCount(50), Optional.of(new SeatCount(60)), 42),
                new Mutation.Line(Metric.CLIENTS, SeatCount.NONE, Optional.of(new SeatCount(Integer.MAX_VALUE)), 0));
        return new LicenseMutated(
                JAN,
                new Organization(
                        ACME,
                        organization,
                        new ParticipantNumber("12345"),
                        5,
                        OrganizationDetails.NONE,
                        AT,
                        Optional.empty(),
                        1),
                new Mutation("m-1", lines, Optional.empty(), Optional.empty(), by, reason, AT),
                PAGES.mutationAtSupport(ACME, "m-1"));
    }

    static IncidentReceived anIncident(String subject, String description) {
        return new IncidentReceived(JAN, about(subject), description, Severity.HIGH);
    }

    static SupportCase atSupport(String organization, String subject) {
        return new SupportCase(
                JAN,
                about(subject),
                organization,
                Severity.CRITICAL,
                Optional.of(new EmailAddress("rita@acme.example")));
    }

    static IncidentSubmitted submitted(String description) {
        return new IncidentSubmitted(
                atSupport("Acme B.V.", "Printer on fire"), "Rita Bos", Optional.of("Payroll"), description);
    }

    static WaitingReset aWaitingReset(String text) {
        return new WaitingReset(new ContactId("anna"), text, text, FROM, AT, AT.plusSeconds(4 * 3600));
    }

    static ContactCheckDue aContactCheck(String text) {
        return new ContactCheckDue(
                List.of(JAN), text, Optional.of(text), Optional.of(text), 1_012, List.of(text), PAGES.contactCheck());
    }

    /** Of one pool, with advice. */
    static SignalFired aSignal(String text) {
        var pool = Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION);
        var terms = new Signal.Terms(
                text, Metric.PROFIT_USERS, Optional.of(EnvironmentType.PRODUCTION), new SeatCount(5), List.of());
        var numbers = new Firing.Numbers(pool, new SeatCount(1_050), 1_047);
        return new SignalFired(
                List.of(JAN), new Firing("f-1", ACME, "1", terms, List.of(numbers), AT), List.of(), PAGES.signal("1"));
    }

    static AboutIncident about(String subject) {
        return new AboutIncident(ACME, "INC-1001", subject, PAGES);
    }

    static List<String> both(RenderedMail rendered) {
        return List.of(rendered.text(), rendered.html());
    }

    static RenderedMail render(Notification mail, Language language) {
        return render(mail, new Recipient("Jan", email(), language));
    }

    static RenderedMail render(Notification mail, Recipient recipient) {
        return RenderedMail.of(mail, recipient, LETTERHEAD);
    }

    static EmailAddress email() {
        return new EmailAddress("jan@example.com");
    }

    /** The mail with an analysis of an organization of this name. */
    static LicenseAnalysisReady analysisOf(String organization) {
        var file = new AttachedFile("analyse.xlsx", "application/octet-stream", new byte[0]);
        return new LicenseAnalysisReady(
                JAN, analysis(organization), new LicenseAnalysisReady.File.Attached(file), PAGES.license());
    }

    private static LicenseAnalysis analysis(String organization) {
        var line = new LicenseAnalysis.Line(
                Metric.PROFIT_USERS,
                new Entitlement(new SeatCount(1_050), new SeatCount(1_050)),
                Map.of(Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION), 1_049));
        return new LicenseAnalysis(
                organization,
                Edition.STANDARD,
                false,
                AT,
                List.of(line),
                Map.of(HolderId.Kind.USER, 4_200),
                9_000,
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedSet());
    }
}

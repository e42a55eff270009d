package portal.testing.contract;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.RequestAnalysis;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.ContactCommand;
import portal.domain.contact.ManageContacts;
import portal.domain.decision.Backoff;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.TransactionRunner;
import portal.domain.download.Download;
import portal.domain.incident.AttachFile;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.domain.incident.WriteMessage;
import portal.domain.license.RequestLicense;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.MailRecords;
import portal.domain.organization.Address;
import portal.domain.organization.ChangeOrganization;
import portal.domain.paging.PageRequest;
import portal.domain.signal.Signal;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usecase.UseCase;
import portal.testing.fake.Assignments;
import portal.testing.fake.Callers;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.StubFileStore;

/** An organization that has some of everything, made by the use cases. Its contacts are anna and bram. */
public final class FullOrganization {
    static final String PRODUCTION = "O12345AA";
    static final String TEST = "T12345AA";

    private final Ports ports;
    private final OrganizationId id;
    private final OrganizationDriver driver;
    private final Journal journal;

    private FullOrganization(Ports ports, OrganizationId id, Supplier<String> ids) {
        this.ports = ports;
        this.id = id;
        this.driver = new OrganizationDriver(ports, id, ids);
        this.journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), ids);
    }

    /** @param ids makes ids that sort by the time at which they are made */
    public static FullOrganization in(Ports ports, OrganizationId id, Supplier<String> ids) {
        var organization = new FullOrganization(ports, id, ids);
        organization.people();
        organization.usage();
        organization.license();
        organization.incidents();
        organization.brakes();
        organization.downloads();
        organization.mails();
        return organization;
    }

    public OrganizationId id() {
        return id;
    }

    public OrganizationDriver driver() {
        return driver;
    }

    private void people() {
        driver.open(Map.of(
                Metric.ENVIRONMENTS, 5,
                Metric.EMPLOYEES, 5,
                Metric.DECLARATIONS, 5,
                Metric.PROFIT_USERS, 5,
                Metric.CLIENTS, 5));
        ports.transactions()
                .commit(
                        ports.contacts()
                                .add(ContactFixture.anIncidentManager("bram").in(id)),
                        Optional.empty());
        var address = new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL");
        var command =
                new ChangeOrganization.Command("Acme", address, Optional.of(new ContactId("bram")), Precondition.NONE);
        var changeOrganization = new ChangeOrganization(ports.organizations(), journal);
        driver.settle(() -> permitted(changeOrganization, "anna", command));
    }

    private void usage() {
        List.of(PRODUCTION, TEST).forEach(driver::environment);
        driver.claim(PRODUCTION, "jan", Assignments.user(UserKind.PROFIT));
        driver.claim(PRODUCTION, "guid-1", Assignments.employee(EmployeeKind.STAFF));
        driver.claim(PRODUCTION, "declaration-1", Assignments.mention());
        var client = new Assignment.Mention();
        driver.settle(() -> driver.claiming(
                OrganizationDriver.id(HolderId.Kind.CLIENT, "client-1"),
                OrganizationDriver.registration(TEST, "client-1", client)));
        driver.report(TEST, snapshot("els"), Duration.ofSeconds(-1));
        driver.claim(TEST, "piet", Assignments.user(UserKind.PROFIT));
    }

    private void license() {
        driver.mutate(Metric.PROFIT_USERS, 4);
        driver.mutate(Metric.PROFIT_USERS, 0);
        driver.refresh(LocalDate.of(2026, 3, 2));
        driver.settle(this::requestingLicense);
        driver.addSignal(new Signal.Terms(
                "Clients", Metric.CLIENTS, Optional.empty(), new SeatCount(5), List.of(new ContactId("bram"))));
        driver.evaluateSignals();
        var requestAnalysis = new RequestAnalysis(ports.contacts(), ports.analysisRequests(), journal);
        var analysis = new RequestAnalysis.Command("anna@acme.example", AnalysisRequest.Format.XLSX);
        driver.settle(() -> permitted(requestAnalysis, "anna", analysis));
    }

    private void incidents() {
        driver.settle(() -> submittingIncident("bram"));
        driver.settle(() -> submittingIncident("bram"));
        driver.settle(() -> submittingIncident("anna"));
        var number = incident();
        driver.settle(() -> writingMessage(number));
        driver.settle(() -> attachingFile(number));
        driver.settle(this::changingAddress);
    }

    private void brakes() {
        for (var brake : Brake.values()) {
            var use = BrakeUse.none(BrakeUse.Id.of(id, new ContactId("anna"), brake));
            driver.settle(() -> Decision.of(
                    brake, ports.brakeUses().update(use.counted(ports.clock().instant()))));
        }
    }

    private void downloads() {
        var download = new Download(
                "%064x".formatted(id.value().hashCode() & 0xffffffffL),
                id,
                new ContactId("anna"),
                "analysis.xlsx",
                "application/octet-stream",
                ports.clock().instant(),
                ports.clock().instant().plus(Download.GOOD_FOR));
        driver.settle(() -> Decision.of(download).and(ports.downloads().add(download)));
    }

    private void mails() {
        var draft = new Mail.Draft(
                id,
                MailId.of("event", "Greeting", "anna"),
                "Greeting",
                Optional.of(new ContactId("anna")),
                new EmailAddress("anna@acme.example"),
                Optional.empty(),
                ports.clock().instant().plus(Mail.KEPT));
        var runner = new TransactionRunner(ports.transactions(), new Backoff(new Random(1), pause -> {}));
        new MailRecords(ports.keptMails(), runner, ports.clock(), () -> "claim").claimAnew(draft);
    }

    /** The latest one. */
    private IncidentNumber incident() {
        var filter = new IncidentFilter(IncidentFilter.Scope.ALL, Optional.empty(), Optional.empty());
        return ports.incidents()
                .view(caller("bram"), filter, new PageRequest(1, Optional.empty()))
                .subject()
                .items()
                .getFirst()
                .number();
    }

    private Decision<?> writingMessage(IncidentNumber number) {
        return deciding(
                new WriteMessage(ports.incidents(), ports.conversations(), journal),
                "bram",
                new WriteMessage.Command(number, "Still burning"));
    }

    private Decision<?> attachingFile(IncidentNumber number) {
        var file = new AttachFile.NewFile(new FileName("log.txt"), AttachmentType.TEXT, 3);
        return deciding(
                new AttachFile(ports.attachments(), new StubFileStore(ports.clock()), journal),
                "bram",
                new AttachFile.Command(number, file));
    }

    /** Bram gets another address and becomes an administrator. */
    private Decision<?> changingAddress() {
        var contacts = new ManageContacts(
                ports.roleCountStore(),
                ports.contacts(),
                ports.addressChanges(),
                ports.administratorChanges(),
                ports.organizations(),
                journal);
        var target = new ContactCommand.Target(new ContactId("bram"), Precondition.NONE);
        var bram = new Contact.Particulars(
                "Bram", new EmailAddress("bram.new@acme.example"), Optional.empty(), Language.NL);
        var command = new ContactCommand.Change(target, bram, Set.of(Role.INCIDENT_MANAGER, Role.ADMINISTRATOR));
        return deciding(contacts.change(), "anna", command);
    }

    Decision<?> requestingLicense() {
        var requestLicense = new RequestLicense(ports.licenses(), ports.licenseRequests(), journal);
        return deciding(requestLicense, "anna", new RequestLicense.Command(List.of(), "We grow"));
    }

    Decision<?> submittingIncident(String reporter) {
        var report = new SubmitIncident.Report("Printer", "It burns", Severity.HIGH, Optional.empty());
        return deciding(new SubmitIncident(ports.contacts(), ports.incidents(), journal), reporter, report);
    }

    private <C, S, O> Decision<?> deciding(UseCase<C, S, O> useCase, String contact, C command) {
        var caller = caller(contact);
        var read = useCase.read(caller, command);
        var privilege = read.member().isPresent()
                ? useCase.privilege(read.member().get(), read.subject(), command)
                : useCase.privilege(command);
        var denial = privilege.denial(caller, read.member(), journal.now());
        if (denial.isPresent()) {
            var attempt = Attempt.at(privilege.action(), useCase.subject(command));
            return Decision.of(
                    denial.get(),
                    journal.refused(caller, id, attempt, denial.get().code()));
        }
        var member = read.member().orElseThrow();
        return useCase.decide(caller.as(member), member, read.subject(), command);
    }

    private <C, S, O> Decision<O> permitted(UseCase<C, S, O> useCase, String contact, C command) {
        var caller = caller(contact);
        var read = useCase.read(caller, command);
        var member = read.member().orElseThrow();
        return useCase.decide(caller.as(member), member, read.subject(), command);
    }

    static Snapshot snapshot(String user) {
        return Snapshot.of(
                List.of(OrganizationDriver.line(HolderId.Kind.USER, TEST, user, Assignments.user(UserKind.PROFIT))));
    }

    Caller.Customer caller(String contact) {
        return Callers.signedInAt(ports.clock().instant(), Callers.customer(id.value(), contact));
    }
}

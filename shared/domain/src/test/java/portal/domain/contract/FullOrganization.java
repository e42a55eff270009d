package portal.domain.contract;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.analysis.RequestAnalysis;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.ManageContacts;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.fake.Callers;
import portal.domain.fake.ContactFixture;
import portal.domain.fake.Presences;
import portal.domain.fake.StubFileStore;
import portal.domain.incident.AttachFile;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.domain.incident.WriteMessage;
import portal.domain.license.RequestLicense;
import portal.domain.organization.Address;
import portal.domain.organization.ChangeOrganization;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Presence;
import portal.domain.usage.Snapshot;
import portal.domain.usage.UserKind;

/** An organization that has some of everything, all of it by the use cases; its contacts are anna and bram. */
public final class FullOrganization {
    static final String PRODUCTION = "O12345AA";
    static final String TEST = "T12345AA";

    private final Ports ports;
    private final OrganizationId id;
    private final Clerk clerk;
    private final Journal journal;
    private final Gatekeeper gatekeeper;

    private FullOrganization(Ports ports, OrganizationId id, Supplier<String> ids) {
        this.ports = ports;
        this.id = id;
        this.clerk = new Clerk(ports, id, ids);
        this.journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), ids);
        this.gatekeeper = new Gatekeeper(journal);
    }

    /** @param ids fresh ids that sort by the time of their making */
    public static FullOrganization in(Ports ports, OrganizationId id, Supplier<String> ids) {
        var organization = new FullOrganization(ports, id, ids);
        organization.people();
        organization.usage();
        organization.license();
        organization.incidents();
        return organization;
    }

    public OrganizationId id() {
        return id;
    }

    public Clerk clerk() {
        return clerk;
    }

    private void people() {
        clerk.open(Map.of(
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
        clerk.settle(() ->
                new ChangeOrganization(ports.organizations(), gatekeeper, journal).change(caller("anna"), command));
    }

    private void usage() {
        List.of(PRODUCTION, TEST).forEach(clerk::environment);
        clerk.claim(PRODUCTION, "jan", Presences.user(UserKind.PROFIT));
        clerk.claim(PRODUCTION, "guid-1", Presences.employee(EmployeeKind.STAFF));
        clerk.claim(PRODUCTION, "declaration-1", Presences.mention());
        var client = new Presence.Mention();
        clerk.settle(() -> clerk.claiming(
                Clerk.id(HolderId.Kind.CLIENT, "client-1"), Clerk.registration(TEST, "client-1", client)));
        clerk.report(TEST, snapshot("els"), Duration.ofSeconds(-1));
        clerk.claim(TEST, "piet", Presences.user(UserKind.PROFIT));
    }

    private void license() {
        clerk.mutate(Metric.PROFIT_USERS, 4);
        clerk.mutate(Metric.PROFIT_USERS, 0);
        clerk.refresh(LocalDate.of(2026, 3, 2));
        clerk.settle(this::requestingLicense);
        var analysis = new RequestAnalysis(ports.contacts(), ports.analysisRequests(), gatekeeper, journal);
        clerk.settle(() -> analysis.request(caller("anna"), "anna@acme.example"));
    }

    private void incidents() {
        clerk.settle(() -> submittingIncident("bram"));
        clerk.settle(() -> submittingIncident("bram"));
        clerk.settle(() -> submittingIncident("anna"));
        clerk.settle(this::writingMessage);
        clerk.settle(this::attachingFile);
        clerk.settle(this::changingAddress);
    }

    private Decision<?> writingMessage() {
        return new WriteMessage(ports.incidents(), ports.conversations(), gatekeeper, journal)
                .write(caller("bram"), new IncidentNumber(IncidentNumber.FIRST), "Still burning");
    }

    private Decision<?> attachingFile() {
        var file = new AttachFile.NewFile(new FileName("log.txt"), AttachmentType.TEXT, 3);
        return new AttachFile(ports.attachments(), new StubFileStore(ports.clock()), gatekeeper, journal)
                .attach(caller("bram"), new IncidentNumber(IncidentNumber.FIRST), file);
    }

    private Decision<?> changingAddress() {
        var contacts = new ManageContacts(
                ports.rosters(), ports.contacts(), ports.addressChanges(), ports.organizations(), gatekeeper, journal);
        var target = new ManageContacts.Target(new ContactId("bram"), Precondition.NONE);
        var bram = new Contact.Particulars(
                "Bram", new EmailAddress("bram.new@acme.example"), Optional.empty(), Language.NL);
        return contacts.change(caller("anna"), target, bram, Set.of(Role.INCIDENT_MANAGER));
    }

    Decision<?> requestingLicense() {
        return new RequestLicense(ports.licenses(), ports.licenseRequests(), gatekeeper, journal)
                .request(caller("anna"), new RequestLicense.Command(List.of(), "We grow"));
    }

    Decision<?> submittingIncident(String reporter) {
        var report = new SubmitIncident.Report("Printer", "It burns", Severity.HIGH, Optional.empty());
        return new SubmitIncident(ports.incidents(), gatekeeper, journal).submit(caller(reporter), report);
    }

    static Snapshot snapshot(String user) {
        return Snapshot.of(List.of(Clerk.line(HolderId.Kind.USER, TEST, user, Presences.user(UserKind.PROFIT))));
    }

    Caller.Customer caller(String contact) {
        return Callers.signedInAt(ports.clock().instant(), Callers.customer(id.value(), contact));
    }
}

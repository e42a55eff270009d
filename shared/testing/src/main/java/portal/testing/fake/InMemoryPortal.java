package portal.testing.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import portal.domain.access.Caller;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.announcement.Announcements;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Journal;
import portal.domain.brake.BrakeUses;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.AdministratorChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.decision.Backoff;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.Receipts;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.download.Downloads;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.event.Events;
import portal.domain.incident.Attachments;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentQueue;
import portal.domain.incident.Incidents;
import portal.domain.incident.Replies;
import portal.domain.license.DailyUsages;
import portal.domain.license.Holders;
import portal.domain.license.LicenseRequestQueue;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Licenses;
import portal.domain.license.Mutations;
import portal.domain.mail.Mail;
import portal.domain.mail.MailRecords;
import portal.domain.mail.Mails;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.secondfactor.DueResets;
import portal.domain.signal.Signals;
import portal.domain.signin.SignIns;
import portal.domain.usage.Registrations;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;
import portal.testing.contract.Ports;

/**
 * The whole portal in memory: every port, and everything else that a use case needs. It begins empty at {@link #START}.
 */
public final class InMemoryPortal implements Ports {
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final SettableClock clock = new SettableClock(START);
    private final AtomicInteger ids = new AtomicInteger();
    private final Contacts contacts = new InMemoryContacts(store);
    private final RoleCountStore roleCountStore = new InMemoryRoleCountStore(store, contacts);
    private final AddressChanges addressChanges = new InMemoryAddressChanges(store);
    private final AdministratorChanges administratorChanges = new InMemoryAdministratorChanges(store);
    private final DueResets dueResets = new InMemoryDueResets(store);
    private final SignIns signIns = new InMemorySignIns(store, contacts);
    private final Organizations organizations = new InMemoryOrganizations(store);
    private final Removals removals = new InMemoryRemovals(store);
    private final Licenses licenses = new InMemoryLicenses(store, contacts);
    private final Mutations mutations = new InMemoryMutations(store);
    private final LicenseRequests licenseRequests = new InMemoryLicenseRequests(store, contacts);
    private final LicenseRequestQueue licenseRequestQueue = new InMemoryLicenseRequestQueue(store);
    private final Signals signals = new InMemorySignals(store, contacts, licenses);
    private final Holders holders = new InMemoryHolders(store, contacts, licenses, organizations);
    private final Registrations registrations = new InMemoryRegistrations(store);
    private final SnapshotRuns snapshotRuns = new InMemorySnapshotRuns(store);
    private final CounterStore counterStore = new InMemoryCounterStore(store);
    private final DailyUsages dailyUsages = new InMemoryDailyUsages(store, contacts);
    private final Incidents incidents = new InMemoryIncidents(store, contacts);
    private final IncidentQueue incidentQueue = new InMemoryIncidentQueue(store);
    private final Replies replies = new InMemoryReplies(store);
    private final Attachments attachments = new InMemoryAttachments(store, contacts);
    private final Conversations conversations = new InMemoryConversations(store, contacts, incidents);
    private final AnalysisRequests analysisRequests = new InMemoryAnalysisRequests(store, contacts);
    private final Announcements announcements = new InMemoryAnnouncements(store);
    private final Downloads downloads = new InMemoryDownloads(store);
    private final BrakeUses brakeUses = new InMemoryBrakeUses(store);
    private final AuditTrail auditTrail = new InMemoryAuditTrail(store, contacts);
    private final Mails keptMails = new InMemoryMails(store);
    private final Events events = event -> store.events.insert(InMemoryTable.Key.of("", event.id()), event);
    private final Deliveries deliveries = new InMemoryDeliveries(store.availability, clock);
    private final Transactions transactions = (changes, receipt) -> store.commit(changes, receipt, clock.instant());
    private final Receipts receipts = asked -> store.receipt(asked, clock.instant());
    private final RecordingMailSender mails = new RecordingMailSender();
    private final StubAnalysisFiles analysisFiles = new StubAnalysisFiles();
    private final StubFileStore files = new StubFileStore(clock);
    private final RecordingDownloadFiles downloadFiles = new RecordingDownloadFiles();
    private final Journal journal = new Journal(auditTrail, events, clock, this::freshId);

    /** The organization with this id. A new one has a large license of the STANDARD edition and no contacts. */
    public OrganizationFixture organization(String id) {
        return OrganizationFixture.in(this, store, new OrganizationId(id));
    }

    /** Reads, authorizes and decides as the pipeline does. */
    public <C, S, O> Decision<UseCaseResult<O>> decide(UseCase<C, S, O> useCase, Caller.Customer caller, C command) {
        var read = useCase.read(caller, command);
        var privilege = read.member().isPresent()
                ? useCase.privilege(read.member().get(), read.subject(), command)
                : useCase.privilege(command);
        var denial = privilege.denial(caller, read.member(), clock.instant());
        return denial.isPresent()
                ? denied(
                        read.member().map(caller::as).orElse(caller),
                        denial.get(),
                        Attempt.at(privilege.action(), useCase.subject(caller, command)))
                : useCase.decide(
                                caller.as(read.member().orElseThrow()),
                                read.member().orElseThrow(),
                                read.subject(),
                                command)
                        .map(UseCaseResult.Passed::new);
    }

    private <O> Decision<UseCaseResult<O>> denied(Caller.Customer caller, Denial denial, Attempt attempt) {
        var result = new UseCaseResult.Denied<O>(denial);
        return denial instanceof Denial.SessionEnded
                ? Decision.of(result)
                : Decision.of(result, journal().refused(caller, caller.organization(), attempt, denial.code()));
    }

    /** Reads, decides and commits as the pipeline does. */
    public <C, S, O> O run(SystemUseCase<C, S, O> useCase, Caller.BackOffice caller, C command) {
        return commit(useCase.decision(caller, command));
    }

    /** Reads, decides and commits for a contact who has the privilege. */
    public <C, S, O> O run(UseCase<C, S, O> useCase, Caller.Customer caller, C command) {
        return switch (commit(decide(useCase, caller, command))) {
            case UseCaseResult.Passed<O>(var outcome) -> outcome;
            case UseCaseResult.Denied<O>(var denial) -> throw new IllegalStateException("Denied: " + denial);
        };
    }

    /**
     * Commits the changes and gives the outcome.
     *
     * @throws IllegalStateException when a condition does not hold
     */
    public <O> O commit(Decision<O> decision) {
        commit(decision.changes());
        return decision.outcome();
    }

    /**
     * Commits all of the changes.
     *
     * @throws IllegalStateException when a condition does not hold
     */
    public void commit(List<ConditionalWrite> changes) {
        var commit = transactions.commit(changes, Optional.empty());
        if (!(commit instanceof Transactions.Commit.Committed)) {
            throw new IllegalStateException("Not committed: " + commit);
        }
    }

    /** The audit trail of all organizations, in the order of writing. */
    public List<AuditEntry> auditEntries() {
        return store.auditEntries
                .all()
                .sorted(Comparator.comparing(AuditEntry::id))
                .toList();
    }

    /** The outbox of all organizations, in the order of writing. */
    public List<DomainEvent> publishedEvents() {
        return store.events.all().sorted(Comparator.comparing(DomainEvent::id)).toList();
    }

    /** Makes the next commits conflict, as if somebody else changed the same items each time. */
    public void conflictNext(int commits) {
        store.conflictNext(commits);
    }

    /** From now on every port throws StoreUnavailable. */
    public void takeStoreDown() {
        store.availability.set(false);
    }

    public void bringStoreBack() {
        store.availability.set(true);
    }

    /** A UUID from a sequence: {@code 00000000-0000-7000-8000-000000000001} is the first. */
    public String freshId() {
        return String.format(Locale.ROOT, "00000000-0000-7000-8000-%012x", ids.incrementAndGet());
    }

    public Journal journal() {
        return journal;
    }

    /** A transaction runner that does not wait between attempts. */
    public TransactionRunner transactionRunner() {
        return new TransactionRunner(transactions, backoff());
    }

    public Backoff backoff() {
        return new Backoff(new Random(1), pause -> {});
    }

    /** What became of each mail. */
    public MailRecords mailRecords() {
        return new MailRecords(keptMails, transactionRunner(), clock, this::freshId);
    }

    /** All mails of all organizations. */
    public List<Mail> recordedMails() {
        return store.mails.all().toList();
    }

    public RecordingMailSender mails() {
        return mails;
    }

    public StubAnalysisFiles analysisFiles() {
        return analysisFiles;
    }

    public StubFileStore files() {
        return files;
    }

    public RecordingDownloadFiles downloadFiles() {
        return downloadFiles;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public RoleCountStore roleCountStore() {
        return roleCountStore;
    }

    @Override
    public AddressChanges addressChanges() {
        return addressChanges;
    }

    @Override
    public AdministratorChanges administratorChanges() {
        return administratorChanges;
    }

    @Override
    public DueResets dueResets() {
        return dueResets;
    }

    @Override
    public SignIns signIns() {
        return signIns;
    }

    @Override
    public Organizations organizations() {
        return organizations;
    }

    @Override
    public Removals removals() {
        return removals;
    }

    @Override
    public Licenses licenses() {
        return licenses;
    }

    @Override
    public Mutations mutations() {
        return mutations;
    }

    @Override
    public LicenseRequests licenseRequests() {
        return licenseRequests;
    }

    @Override
    public LicenseRequestQueue licenseRequestQueue() {
        return licenseRequestQueue;
    }

    @Override
    public Signals signals() {
        return signals;
    }

    @Override
    public Holders holders() {
        return holders;
    }

    @Override
    public Registrations registrations() {
        return registrations;
    }

    @Override
    public SnapshotRuns snapshotRuns() {
        return snapshotRuns;
    }

    @Override
    public CounterStore counterStore() {
        return counterStore;
    }

    @Override
    public DailyUsages dailyUsages() {
        return dailyUsages;
    }

    @Override
    public Incidents incidents() {
        return incidents;
    }

    @Override
    public IncidentQueue incidentQueue() {
        return incidentQueue;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public AnalysisRequests analysisRequests() {
        return analysisRequests;
    }

    @Override
    public Downloads downloads() {
        return downloads;
    }

    @Override
    public Announcements announcements() {
        return announcements;
    }

    @Override
    public Mails keptMails() {
        return keptMails;
    }

    @Override
    public BrakeUses brakeUses() {
        return brakeUses;
    }

    @Override
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Receipts receipts() {
        return receipts;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

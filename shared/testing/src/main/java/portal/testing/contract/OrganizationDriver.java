package portal.testing.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import portal.domain.access.Actor;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.decision.Backoff;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions.Commit;
import portal.domain.license.Edition;
import portal.domain.license.GrantLicense;
import portal.domain.license.License;
import portal.domain.license.MaximumChange;
import portal.domain.license.MutateLicense;
import portal.domain.license.MutationOutcome;
import portal.domain.license.RefreshLicense;
import portal.domain.license.SetUpOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.domain.signal.EvaluateSignals;
import portal.domain.signal.ManageSignals;
import portal.domain.signal.Signal;
import portal.domain.signal.SignalOutcome;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.recount.RecountUsage;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.domain.usecase.UseCase;
import portal.testing.fake.Callers;

/**
 * Works on one organization through the use cases, with any ports. It decides again on a conflict, as the product does.
 */
public final class OrganizationDriver {
    public static final String PARTICIPANT = "12345";
    public static final String ADMINISTRATOR = "anna";
    private static final int TRIES = 1_000;
    private static final long LONGEST_WAIT_NANOS = 3_000_000;

    private final Ports ports;
    private final OrganizationId organization;
    private final Journal journal;

    /**
     * Makes a driver with its own journal.
     *
     * @param ids makes ids that sort by the time at which they are made
     */
    public OrganizationDriver(Ports ports, OrganizationId organization, Supplier<String> ids) {
        this.ports = ports;
        this.organization = organization;
        this.journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), ids);
    }

    /** Registers the organization with the administrator anna and grants it seats. */
    public OrganizationDriver open(Map<Metric, Integer> granted) {
        settle(() -> register(Edition.STANDARD, false));
        grant(granted);
        return this;
    }

    public void grant(Map<Metric, Integer> granted) {
        var numbers = granted.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> new SeatCount(entry.getValue())));
        var command = new GrantLicense.Command(organization, numbers, Precondition.NONE);
        settle(() -> new GrantLicense(ports.licenses(), journal).decision(Callers.backOffice(), command));
    }

    public void switchFlex(boolean flex) {
        settle(() -> register(license().edition(), flex));
    }

    public Decision<?> register(Edition edition, boolean flex) {
        var administrator = new SetUpOrganization.Administrator(Optional.of(new ContactId(ADMINISTRATOR)), anna());
        var command = new SetUpOrganization.Command(
                organization,
                "Acme",
                new ParticipantNumber(PARTICIPANT),
                edition,
                flex,
                3,
                Optional.of(administrator),
                Precondition.NONE);
        return new SetUpOrganization(
                        ports.organizations(), ports.contacts(), ports.roleCountStore(), ports.licenses(), journal)
                .decision(Callers.backOffice(), command);
    }

    public ClaimOutcome environment(String code) {
        return settle(() -> addingEnvironment(code));
    }

    public Decision<ClaimOutcome> addingEnvironment(String code) {
        return new AddEnvironment(ports.registrations(), journal)
                .decision(Callers.backOffice(), new AddEnvironment.Command(environmentId(code)));
    }

    public ClaimOutcome claim(String environment, String holder, Assignment assignment) {
        return settle(() -> claiming(environment, holder, assignment));
    }

    public Decision<ClaimOutcome> claiming(String environment, String holder, Assignment assignment) {
        return claiming(id(kind(assignment), holder), registration(environment, holder, assignment));
    }

    public Decision<ClaimOutcome> claiming(HolderId holder, Registration registration) {
        return new ClaimSeat(ports.registrations(), journal)
                .decision(Callers.backOffice(), new ClaimSeat.Command(organization, holder, registration));
    }

    public ClaimOutcome free(String environment, HolderId.Kind kind, String holder) {
        return settle(() -> freeing(environment, kind, holder));
    }

    public Decision<ClaimOutcome> freeing(String environment, HolderId.Kind kind, String holder) {
        return new FreeSeat(ports.registrations())
                .decision(Callers.backOffice(), new FreeSeat.Command(environmentId(environment), id(kind, holder)));
    }

    /** Reports a snapshot, and takes all the time that it needs. */
    public SnapshotOutcome report(String environment, Snapshot.Line... lines) {
        return report(environment, Snapshot.of(List.of(lines)), Duration.ofDays(1));
    }

    public SnapshotOutcome report(String environment, Snapshot snapshot, Duration patience) {
        return replacing(patience)
                .report()
                .read(Callers.backOffice(), new TakeInSnapshot.Report(environmentId(environment), snapshot));
    }

    public SnapshotOutcome remove(String environment, Duration patience) {
        return replacing(patience).remove().read(Callers.backOffice(), environmentId(environment));
    }

    public void resume(SnapshotRun snapshotRun, Duration patience) {
        carryOut().resume(Callers.backOffice(), organization, snapshotRun.id(), patience);
    }

    /** Recounts, and repairs what was wrong. */
    public RecountResult recount() {
        return recountUsage()
                .recount(new Actor.Portal("clerk", Callers.ORIGIN), organization, () -> {})
                .orElseThrow();
    }

    /** Recounts, takes over the granted numbers and stores the daily usage. */
    public RecountResult refresh(LocalDate date) {
        return new RefreshLicense(recountUsage(), ports.licenses(), ports.dailyUsages(), transactions(), journal)
                .refresh(organization, date, "refresh")
                .orElseThrow();
    }

    private RecountUsage recountUsage() {
        return new RecountUsage(ports.counterStore(), transactions(), journal);
    }

    private TakeInSnapshot replacing(Duration patience) {
        return new TakeInSnapshot(ports.snapshotRuns(), carryOut(), transactions(), journal, patience);
    }

    private ContinueSnapshot carryOut() {
        return new ContinueSnapshot(ports.snapshotRuns(), transactions(), journal);
    }

    /** A transaction runner with short pauses, because tests conflict more than people do. */
    private TransactionRunner transactions() {
        return new TransactionRunner(
                ports.transactions(),
                new Backoff(ThreadLocalRandom.current(), pause -> LockSupport.parkNanos(pause.toNanos() / 10)));
    }

    /** Lets signals fire, as the function does whenever something changed. */
    public void evaluateSignals() {
        new EvaluateSignals(ports.signals(), transactions(), journal)
                .evaluate(new Actor.Portal("evaluate-signals", Callers.ORIGIN), organization);
    }

    public SignalOutcome addSignal(Signal.Terms terms) {
        return manage(new ManageSignals(ports.signals(), journal).add(), new ManageSignals.Addition(terms, true));
    }

    public SignalOutcome changeSignal(String id, Signal.Terms terms, boolean enabled) {
        return manage(
                new ManageSignals(ports.signals(), journal).change(),
                new ManageSignals.Change(id, terms, enabled, Precondition.NONE));
    }

    public SignalOutcome removeSignal(String id) {
        return manage(
                new ManageSignals(ports.signals(), journal).remove(), new ManageSignals.Removal(id, Precondition.NONE));
    }

    private <C, S, O> O manage(UseCase<C, S, O> useCase, C command) {
        return settle(() -> {
            var caller = administrator();
            var read = useCase.read(caller, command);
            return useCase.decide(caller, read.member().orElseThrow(), read.subject(), command);
        });
    }

    private Caller.Customer administrator() {
        return new Caller.Customer(
                organization, new ContactId(ADMINISTRATOR), ports.clock().instant(), true, Callers.ORIGIN);
    }

    public MutationOutcome mutate(Metric metric, int target) {
        return settle(() -> mutating(metric, target));
    }

    public Decision<MutationOutcome> mutating(Metric metric, int target) {
        return mutating(metric, target, Optional.empty());
    }

    public Decision<MutationOutcome> mutating(Metric metric, int target, Optional<String> reason) {
        var caller = administrator();
        var command = new MutateLicense.Command(
                List.of(new MaximumChange(metric, SeatCount.of(target))), reason, false, Precondition.NONE);
        var mutateLicense = new MutateLicense(ports.licenses(), journal);
        var read = mutateLicense.read(caller, command);
        return mutateLicense.decide(caller, read.member().orElseThrow(), read.subject(), command);
    }

    /** Decides and commits until there is no conflict. */
    public <O> O settle(Supplier<Decision<O>> use) {
        for (int tries = 0; tries < TRIES; tries++) {
            var decision = use.get();
            if (commit(decision) instanceof Commit.Committed) {
                return decision.outcome();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS));
        }
        throw new IllegalStateException("Always in conflict");
    }

    public Commit commit(Decision<?> decision) {
        return ports.transactions().commit(decision.changes(), Optional.empty());
    }

    public License license() {
        return ports.licenses().find(organization).orElseThrow();
    }

    public Occupancy occupancy(Pool pool) {
        return license().occupancy().get(pool);
    }

    public int used(Pool pool) {
        return occupancy(pool).used();
    }

    private EnvironmentId environmentId(String code) {
        return new EnvironmentId(organization, new EnvironmentCode(code));
    }

    public static HolderId id(HolderId.Kind kind, String text) {
        return HolderId.parse(kind, text).orElseThrow();
    }

    public static Snapshot.Line line(HolderId.Kind kind, String environment, String holder, Assignment assignment) {
        return new Snapshot.Line(id(kind, holder), registration(environment, holder, assignment));
    }

    public static Registration registration(String environment, String holder, Assignment assignment) {
        var person = new Person(Optional.of("Name of " + holder), Optional.empty());
        return new Registration(new EnvironmentCode(environment), holder, assignment, person);
    }

    private static HolderId.Kind kind(Assignment assignment) {
        return switch (assignment) {
            case Assignment.User user -> HolderId.Kind.USER;
            case Assignment.Employee employee -> HolderId.Kind.EMPLOYEE;
            case Assignment.Mention mention -> HolderId.Kind.DECLARATION;
        };
    }

    private static Contact.Particulars anna() {
        return new Contact.Particulars("Anna", new EmailAddress("anna@acme.example"), Optional.empty(), Language.NL);
    }
}

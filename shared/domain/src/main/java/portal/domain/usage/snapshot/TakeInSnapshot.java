package portal.domain.usage.snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.snapshot.SnapshotOutcome.BeingRemoved;
import portal.domain.usage.snapshot.SnapshotOutcome.Finished;
import portal.domain.usage.snapshot.SnapshotOutcome.NoSuchEnvironment;
import portal.domain.usage.snapshot.SnapshotOutcome.NoSuchOrganization;
import portal.domain.usecase.SystemUseCase;

/**
 * Takes in a snapshot, or removes an environment with everything that it holds. A snapshot reports facts, so it is not
 * refused for being over a maximum (docs/domain.md, section 3). Work that does not fit in the time of a request
 * continues in the background.
 */
public final class TakeInSnapshot {

    private final SnapshotRuns snapshotRuns;
    private final ContinueSnapshot carryOut;
    private final TransactionRunner transactions;
    private final Journal journal;
    private final Duration patience;

    /** @param patience how long a request may take */
    public TakeInSnapshot(
            SnapshotRuns snapshotRuns,
            ContinueSnapshot carryOut,
            TransactionRunner transactions,
            Journal journal,
            Duration patience) {
        this.snapshotRuns = snapshotRuns;
        this.carryOut = carryOut;
        this.transactions = transactions;
        this.journal = journal;
        this.patience = patience;
    }

    /** Makes the registrations of the environment equal to a snapshot. */
    public SystemUseCase<Report, SnapshotOutcome, SnapshotOutcome> report() {
        return SystemUseCase.task(Capability.METER_USAGE, this::report);
    }

    /** Removes the environment with everything that it holds. Succeeds if the environment does not exist. */
    public SystemUseCase<EnvironmentId, SnapshotOutcome, SnapshotOutcome> remove() {
        return SystemUseCase.task(Capability.METER_USAGE, this::remove);
    }

    /** Shows the progress of a run; empty when the environment has no such run. */
    public SystemUseCase<RunId, Optional<SnapshotRun>, Optional<SnapshotRun>> find() {
        return SystemUseCase.query(Capability.METER_USAGE, this::find);
    }

    private SnapshotOutcome report(Caller caller, Report report) {
        var snapshot = report.snapshot();
        var snapshotRun = snapshotRun(report.environment(), SnapshotRun.Kind.SNAPSHOT, Optional.of(caller.name()));
        return carryOut(
                caller, snapshotRun, snapshot, existing -> beginSnapshot(caller, existing, snapshotRun, snapshot));
    }

    private SnapshotOutcome remove(Caller caller, EnvironmentId environment) {
        var snapshotRun = snapshotRun(environment, SnapshotRun.Kind.REMOVAL, Optional.empty());
        return carryOut(caller, snapshotRun, Snapshot.NOTHING, existing -> beginRemoval(caller, existing, snapshotRun));
    }

    private Optional<SnapshotRun> find(RunId run) {
        return snapshotRuns.find(run.environment().organization(), run.id()).filter(found -> found.environment()
                .equals(run.environment().code()));
    }

    private SnapshotRun snapshotRun(EnvironmentId environment, SnapshotRun.Kind kind, Optional<String> reportedBy) {
        return new SnapshotRun(
                environment.organization(),
                environment.code(),
                journal.freshId(),
                kind,
                SnapshotRun.Status.RUNNING,
                SnapshotRun.Progress.NONE,
                journal.now(),
                reportedBy);
    }

    /** Begins a run, and continues until it is done or the time of the request is up. */
    private SnapshotOutcome carryOut(
            Caller caller,
            SnapshotRun snapshotRun,
            Snapshot content,
            Function<Optional<Environment>, Decision<Optional<SnapshotOutcome>>> begin) {
        var deadline = snapshotRun.startedAt().plus(patience);
        return transactions
                .run(() -> snapshotRuns
                        .site(snapshotRun.organization(), snapshotRun.environment())
                        .map(site -> begin.apply(site.environment()))
                        .orElseGet(() -> settled(new NoSuchOrganization())))
                .orElseGet(() -> carryOut.carryOut(caller, snapshotRun, content, deadline));
    }

    /** Begins the run; the outcome is empty when it has begun. */
    private Decision<Optional<SnapshotOutcome>> beginSnapshot(
            Caller caller, Optional<Environment> existing, SnapshotRun snapshotRun, Snapshot snapshot) {
        if (existing.isEmpty()) {
            return settled(new NoSuchEnvironment());
        }
        var environment = existing.get();
        if (environment.isBeingRemoved()) {
            return settled(new BeingRemoved());
        }
        if (environment.runningSnapshot().isEmpty()
                && carryOut.differences(snapshotRun, snapshot).isEmpty()) {
            return confirm(caller, environment, snapshotRun);
        }
        return begin(caller, environment, snapshotRun, snapshot);
    }

    private Decision<Optional<SnapshotOutcome>> beginRemoval(
            Caller caller, Optional<Environment> existing, SnapshotRun snapshotRun) {
        return existing.map(environment -> begin(caller, environment, snapshotRun, Snapshot.NOTHING))
                .orElseGet(() -> settled(new Finished(SnapshotRun.Progress.NONE)));
    }

    private Decision<Optional<SnapshotOutcome>> begin(
            Caller caller, Environment environment, SnapshotRun snapshotRun, Snapshot content) {
        return environment.isBeingReplacedBy(snapshotRun)
                ? Decision.of(Optional.empty())
                : Decision.of(Optional.<SnapshotOutcome>empty())
                        .and(entries(caller, environment, snapshotRun))
                        .and(snapshotRuns.begin(environment, snapshotRun, content));
    }

    /** What is told when a replacement begins: a removal, and a snapshot that is given up for this one. */
    private List<ConditionalWrite> entries(Caller caller, Environment environment, SnapshotRun snapshotRun) {
        var entries = new ArrayList<ConditionalWrite>();
        environment
                .runningSnapshot()
                .flatMap(running -> snapshotRuns.find(snapshotRun.organization(), running.id()))
                .flatMap(given -> SnapshotEntries.superseded(journal, caller, given))
                .ifPresent(entries::add);
        if (snapshotRun.kind() == SnapshotRun.Kind.REMOVAL) {
            var attempt = Attempt.at(
                    Action.REMOVE_ENVIRONMENT, snapshotRun.environment().value());
            entries.add(journal.done(caller, snapshotRun.organization(), attempt));
        }
        return entries;
    }

    /**
     * Only records the report when a snapshot changes nothing. This is also the case after an unknown commit that
     * succeeded.
     */
    private Decision<Optional<SnapshotOutcome>> confirm(
            Caller caller, Environment environment, SnapshotRun snapshotRun) {
        Decision<Optional<SnapshotOutcome>> settled = settled(new Finished(SnapshotRun.Progress.NONE));
        return environment.reportedAt().equals(snapshotRun.startedAt())
                ? settled
                : settled.and(SnapshotEntries.finished(journal, caller, snapshotRun))
                        .and(List.of(snapshotRuns.confirm(snapshotRun)));
    }

    private static Decision<Optional<SnapshotOutcome>> settled(SnapshotOutcome outcome) {
        return Decision.of(Optional.of(outcome));
    }

    /** All that an environment holds, as it reports it. */
    public record Report(EnvironmentId environment, Snapshot snapshot) {}

    /** @param id well-formed, see {@link SnapshotRun#parseId} */
    public record RunId(EnvironmentId environment, String id) {}
}

package portal.domain.usage.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.snapshot.SnapshotOutcome.BeingRemoved;
import portal.domain.usage.snapshot.SnapshotOutcome.Finished;
import portal.domain.usage.snapshot.SnapshotOutcome.NoSuchEnvironment;
import portal.domain.usage.snapshot.SnapshotOutcome.NoSuchOrganization;

/**
 * Takes in all that an environment holds, or removes the environment with it: facts, never refused for being over a maximum
 * (domain.md, section 3). What does not fit in the time of a request goes on in the background.
 */
public final class TakeInSnapshot {

    private final SnapshotRuns snapshotRuns;
    private final ContinueSnapshot carryOut;
    private final TransactionRunner steps;
    private final Journal journal;
    private final Duration patience;

    /** @param patience how long a request may take */
    public TakeInSnapshot(
            SnapshotRuns snapshotRuns,
            ContinueSnapshot carryOut,
            TransactionRunner steps,
            Journal journal,
            Duration patience) {
        this.snapshotRuns = snapshotRuns;
        this.carryOut = carryOut;
        this.steps = steps;
        this.journal = journal;
        this.patience = patience;
    }

    /** Replaces what the environment holds by a snapshot. */
    public SnapshotOutcome report(
            Caller caller, OrganizationId organization, EnvironmentCode environment, Snapshot snapshot) {
        var snapshotRun = snapshotRun(organization, environment, SnapshotRun.Kind.SNAPSHOT);
        return carryOut(
                caller, snapshotRun, snapshot, existing -> beginSnapshot(caller, existing, snapshotRun, snapshot));
    }

    /** Removes the environment with all that it holds; one that is not there is removed already. */
    public SnapshotOutcome remove(Caller caller, OrganizationId organization, EnvironmentCode environment) {
        var snapshotRun = snapshotRun(organization, environment, SnapshotRun.Kind.REMOVAL);
        return carryOut(caller, snapshotRun, Snapshot.NOTHING, existing -> beginRemoval(caller, existing, snapshotRun));
    }

    /** Empty when the environment has, or had, no such replacement. */
    public Optional<SnapshotRun> find(OrganizationId organization, EnvironmentCode environment, String id) {
        return snapshotRuns
                .find(organization, id)
                .filter(snapshotRun -> snapshotRun.environment().equals(environment));
    }

    private SnapshotRun snapshotRun(OrganizationId organization, EnvironmentCode environment, SnapshotRun.Kind kind) {
        return new SnapshotRun(
                organization,
                environment,
                journal.freshId(),
                kind,
                SnapshotRun.Status.RUNNING,
                SnapshotRun.Progress.NONE,
                journal.now());
    }

    /** Begins, and goes on until it is done or the request has taken long enough. */
    private SnapshotOutcome carryOut(
            Caller caller,
            SnapshotRun snapshotRun,
            Snapshot content,
            Function<Optional<Environment>, Decision<Optional<SnapshotOutcome>>> begin) {
        var deadline = snapshotRun.startedAt().plus(patience);
        return steps.take(() -> snapshotRuns
                        .site(snapshotRun.organization(), snapshotRun.environment())
                        .map(site -> begin.apply(site.environment()))
                        .orElseGet(() -> settled(new NoSuchOrganization())))
                .orElseGet(() -> carryOut.carryOut(caller, snapshotRun, content, deadline));
    }

    /** Empty when it has begun. */
    private Decision<Optional<SnapshotOutcome>> beginSnapshot(
            Caller caller, Optional<Environment> existing, SnapshotRun snapshotRun, Snapshot snapshot) {
        if (existing.isEmpty()) {
            return settled(new NoSuchEnvironment());
        }
        var environment = existing.get();
        if (environment.isBeingRemoved()) {
            return settled(new BeingRemoved());
        }
        if (environment.underway().isEmpty()
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
                : Decision.of(Optional.<SnapshotOutcome>empty(), entry(caller, snapshotRun))
                        .and(snapshotRuns.begin(environment, snapshotRun, content));
    }

    /** What changes nothing is kept as reported, without more ado; so it is already when a commit was unknown and happened. */
    private Decision<Optional<SnapshotOutcome>> confirm(
            Caller caller, Environment environment, SnapshotRun snapshotRun) {
        Decision<Optional<SnapshotOutcome>> settled = settled(new Finished(SnapshotRun.Progress.NONE));
        return environment.reportedAt().equals(snapshotRun.startedAt())
                ? settled
                : settled.and(List.of(entry(caller, snapshotRun), snapshotRuns.confirm(snapshotRun)));
    }

    private ConditionalWrite entry(Caller caller, SnapshotRun snapshotRun) {
        var action =
                switch (snapshotRun.kind()) {
                    case SNAPSHOT -> Action.REPORT_SNAPSHOT;
                    case REMOVAL -> Action.REMOVE_ENVIRONMENT;
                };
        return journal.done(
                caller,
                snapshotRun.organization(),
                Attempt.at(action, snapshotRun.environment().value()));
    }

    private static Decision<Optional<SnapshotOutcome>> settled(SnapshotOutcome outcome) {
        return Decision.of(Optional.of(outcome));
    }
}

package portal.domain.usage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Change;
import portal.domain.decision.Decision;
import portal.domain.decision.Steps;
import portal.domain.usage.ReplacementOutcome.BeingRemoved;
import portal.domain.usage.ReplacementOutcome.Finished;
import portal.domain.usage.ReplacementOutcome.NoSuchEnvironment;
import portal.domain.usage.ReplacementOutcome.NoSuchOrganization;

/**
 * Takes in all that an environment holds, or removes the environment with it: facts, never refused for being over a maximum
 * (domain.md, section 3). What does not fit in the time of a request goes on in the background.
 */
public final class ReplaceContent {

    private final Replacements replacements;
    private final CarryOutReplacement carryOut;
    private final Steps steps;
    private final Journal journal;
    private final Duration patience;

    /** @param patience how long a request may take */
    public ReplaceContent(
            Replacements replacements, CarryOutReplacement carryOut, Steps steps, Journal journal, Duration patience) {
        this.replacements = replacements;
        this.carryOut = carryOut;
        this.steps = steps;
        this.journal = journal;
        this.patience = patience;
    }

    /** Replaces what the environment holds by a snapshot. */
    public ReplacementOutcome report(
            Caller caller, OrganizationId organization, EnvironmentCode environment, Snapshot snapshot) {
        var replacement = replacement(organization, environment, Replacement.Kind.SNAPSHOT);
        return carryOut(
                caller, replacement, snapshot, existing -> beginSnapshot(caller, existing, replacement, snapshot));
    }

    /** Removes the environment with all that it holds; one that is not there is removed already. */
    public ReplacementOutcome remove(Caller caller, OrganizationId organization, EnvironmentCode environment) {
        var replacement = replacement(organization, environment, Replacement.Kind.REMOVAL);
        return carryOut(caller, replacement, Snapshot.NOTHING, existing -> beginRemoval(caller, existing, replacement));
    }

    /** Empty when the environment has, or had, no such replacement. */
    public Optional<Replacement> find(OrganizationId organization, EnvironmentCode environment, String id) {
        return replacements
                .find(organization, id)
                .filter(replacement -> replacement.environment().equals(environment));
    }

    private Replacement replacement(OrganizationId organization, EnvironmentCode environment, Replacement.Kind kind) {
        return new Replacement(
                organization,
                environment,
                journal.freshId(),
                kind,
                Replacement.Status.RUNNING,
                Replacement.Progress.NONE,
                journal.now());
    }

    /** Begins, and goes on until it is done or the request has taken long enough. */
    private ReplacementOutcome carryOut(
            Caller caller,
            Replacement replacement,
            Snapshot content,
            Function<Optional<Environment>, Decision<Optional<ReplacementOutcome>>> begin) {
        var deadline = replacement.startedAt().plus(patience);
        return steps.take(() -> replacements
                        .site(replacement.organization(), replacement.environment())
                        .map(site -> begin.apply(site.environment()))
                        .orElseGet(() -> settled(new NoSuchOrganization())))
                .orElseGet(() -> carryOut.carryOut(caller, replacement, content, deadline));
    }

    /** Empty when it has begun. */
    private Decision<Optional<ReplacementOutcome>> beginSnapshot(
            Caller caller, Optional<Environment> existing, Replacement replacement, Snapshot snapshot) {
        if (existing.isEmpty()) {
            return settled(new NoSuchEnvironment());
        }
        var environment = existing.get();
        if (environment.isBeingRemoved()) {
            return settled(new BeingRemoved());
        }
        if (environment.underway().isEmpty()
                && carryOut.differences(replacement, snapshot).isEmpty()) {
            return confirm(caller, environment, replacement);
        }
        return begin(caller, environment, replacement, snapshot);
    }

    private Decision<Optional<ReplacementOutcome>> beginRemoval(
            Caller caller, Optional<Environment> existing, Replacement replacement) {
        return existing.map(environment -> begin(caller, environment, replacement, Snapshot.NOTHING))
                .orElseGet(() -> settled(new Finished(Replacement.Progress.NONE)));
    }

    private Decision<Optional<ReplacementOutcome>> begin(
            Caller caller, Environment environment, Replacement replacement, Snapshot content) {
        return environment.isBeingReplacedBy(replacement)
                ? Decision.of(Optional.empty())
                : Decision.of(Optional.<ReplacementOutcome>empty(), entry(caller, replacement))
                        .and(replacements.begin(environment, replacement, content));
    }

    /** What changes nothing is kept as reported, without more ado; so it is already when a commit was unknown and happened. */
    private Decision<Optional<ReplacementOutcome>> confirm(
            Caller caller, Environment environment, Replacement replacement) {
        Decision<Optional<ReplacementOutcome>> settled = settled(new Finished(Replacement.Progress.NONE));
        return environment.reportedAt().equals(replacement.startedAt())
                ? settled
                : settled.and(List.of(entry(caller, replacement), replacements.confirm(replacement)));
    }

    private Change entry(Caller caller, Replacement replacement) {
        var action =
                switch (replacement.kind()) {
                    case SNAPSHOT -> Action.REPORT_SNAPSHOT;
                    case REMOVAL -> Action.REMOVE_ENVIRONMENT;
                };
        return journal.done(
                caller,
                replacement.organization(),
                Attempt.at(action, replacement.environment().value()));
    }

    private static Decision<Optional<ReplacementOutcome>> settled(ReplacementOutcome outcome) {
        return Decision.of(Optional.of(outcome));
    }
}

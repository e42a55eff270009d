package portal.domain.license;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.domain.usecase.UseCase;

/**
 * Sets new maxima, all or none, and never below the usage (docs/domain.md, section 4). A refusal by a rule is stored in
 * the history too. A dry run stores nothing.
 */
public final class MutateLicense implements UseCase<MutateLicense.Command, Optional<License>, MutationOutcome> {

    private static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.MUTATE_LICENSE);

    private final Licenses licenses;
    private final Journal journal;

    public MutateLicense(Licenses licenses, Journal journal) {
        this.licenses = licenses;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public WithMember<Optional<License>> read(Caller.Customer caller, Command command) {
        return WithMember.present(licenses.view(caller));
    }

    @Override
    public Decision<MutationOutcome> decide(
            Caller.Customer caller, Member member, Optional<License> state, Command command) {
        var license = state.orElseThrow();
        if (!command.precondition().isMetBy(license.version())) {
            return Decision.of(new MutationOutcome.ChangedMeanwhile());
        }
        var refusals = new ArrayList<Refusal>();
        for (var change : command.changes()) {
            var refusal = MutationRule.firstRefusal(license, change);
            if (refusal.isPresent()) {
                refusals.add(refusal.get());
            }
        }
        var mutation = mutation(member, license, command, refusals);
        if (!refusals.isEmpty()) {
            return refuse(caller, command, new MutationOutcome.Refused(mutation, refusals));
        }
        return command.dryRun()
                ? Decision.of(new MutationOutcome.Mutated(mutation, true))
                : apply(caller, license, command, mutation);
    }

    private Decision<MutationOutcome> refuse(Caller.Customer caller, Command command, MutationOutcome.Refused refused) {
        if (command.dryRun()) {
            return Decision.of(refused);
        }
        var attempt = Attempt.at(PRIVILEGE.action(), refused.mutation().id());
        return Decision.of(
                refused,
                licenses.record(caller.organization(), refused.mutation()),
                journal.refused(
                        caller,
                        caller.organization(),
                        attempt,
                        refused.deciding().code()));
    }

    private Decision<MutationOutcome> apply(
            Caller.Customer caller, License license, Command command, Mutation mutation) {
        var targets = new EnumMap<Metric, SeatCount>(Metric.class);
        for (var change : command.changes()) {
            targets.put(change.metric(), change.target().orElseThrow());
        }
        var organization = caller.organization();
        return Decision.<MutationOutcome>of(
                        new MutationOutcome.Mutated(mutation, false),
                        licenses.record(organization, mutation),
                        journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), mutation.id())),
                        journal.announce(caller, organization, EventType.LicenseMutated, mutation.id()))
                .and(licenses.save(license, license.withMaxima(targets), targets.keySet()));
    }

    private Mutation mutation(Member member, License license, Command command, List<Refusal> refusals) {
        var lines = new ArrayList<Mutation.Line>();
        for (var change : command.changes()) {
            lines.add(line(license, change));
        }
        return new Mutation(
                journal.freshId(),
                lines,
                refusals.isEmpty()
                        ? Optional.empty()
                        : Optional.of(refusals.getFirst().code()),
                Optional.of(member.contact()),
                member.name(),
                command.reason(),
                journal.now());
    }

    private static Mutation.Line line(License license, MaximumChange change) {
        var metric = change.metric();
        return new Mutation.Line(
                metric,
                license.entitlement(metric).maximum(),
                change.target(),
                license.binding(metric).used());
    }

    /**
     * @param changes 1 or more, each metric at most once
     * @param precondition on the license's version
     */
    public record Command(
            List<MaximumChange> changes, Optional<String> reason, boolean dryRun, Precondition precondition) {
        public Command {
            changes = List.copyOf(changes);
        }
    }
}

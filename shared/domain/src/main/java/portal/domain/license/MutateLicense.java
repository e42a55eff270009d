package portal.domain.license;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;

/**
 * Sets new maxima, all or nothing, never below what is in use (domain.md, section 4). Refusals by a rule are kept in the
 * history as well; a dry run keeps nothing.
 */
public final class MutateLicense {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.MUTATE_LICENSE);

    private final Licenses licenses;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public MutateLicense(Licenses licenses, Gatekeeper gatekeeper, Journal journal) {
        this.licenses = licenses;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<MutationOutcome>> mutate(Caller.Customer caller, Command command) {
        var viewed = licenses.view(caller);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                PRIVILEGE,
                "",
                member -> decide(caller, member, viewed.subject().orElseThrow(), command));
    }

    private Decision<MutationOutcome> decide(Caller.Customer caller, Member member, License license, Command command) {
        if (!command.precondition().isMetBy(license.version())) {
            return Decision.of(new MutationOutcome.ChangedMeanwhile());
        }
        var refusals = command.changes().stream()
                .flatMap(change -> MutationRule.firstRefusal(license, change).stream())
                .toList();
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
        var targets = command.changes().stream()
                .collect(toUnmodifiableMap(
                        MaximumChange::metric, change -> change.target().orElseThrow()));
        var organization = caller.organization();
        return Decision.<MutationOutcome>of(
                        new MutationOutcome.Mutated(mutation, false),
                        licenses.record(organization, mutation),
                        journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), mutation.id())),
                        journal.announce(caller, organization, EventType.LicenseMutated, mutation.id()))
                .and(licenses.mutate(license, targets));
    }

    private Mutation mutation(Member member, License license, Command command, List<Refusal> refusals) {
        var lines = command.changes().stream()
                .map(change -> new Mutation.Line(
                        change.metric(),
                        license.entitlement(change.metric()).maximum(),
                        change.target(),
                        license.binding(change.metric()).used()))
                .toList();
        return new Mutation(
                journal.freshId(),
                lines,
                refusals.stream().map(Refusal::code).findFirst(),
                member.name(),
                command.reason(),
                journal.now());
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

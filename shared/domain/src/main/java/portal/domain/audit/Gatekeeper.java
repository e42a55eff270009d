package portal.domain.audit;

import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.decision.Decision;

/** Lets a contact in by the rights it has at this moment, and records every privileged attempt that is refused. */
public final class Gatekeeper {

    private final Journal journal;

    public Gatekeeper(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param member the caller's contact as just read; empty when it was removed
     * @param subject the id of what the attempt is about; empty when it has none
     */
    public <O> Decision<Gated<O>> admit(
            Caller.Customer caller,
            Optional<Member> member,
            Privilege privilege,
            String subject,
            Function<Member, Decision<O>> decide) {
        var present = member.filter(m -> m.acceptsSignInAt(caller.authenticatedAt()));
        if (present.isEmpty()) {
            return Decision.of(new Gated.Denied<>(new Denial.SessionEnded()));
        }
        if (!privilege.capability().heldWith(present.get().roles())) {
            var denial = new Denial.RoleRequired(privilege.capability());
            var attempt = Attempt.at(privilege.action(), subject);
            return Decision.of(
                    new Gated.Denied<>(denial), journal.refused(caller, caller.organization(), attempt, denial.code()));
        }
        return decide.apply(present.get()).map(Gated.Passed::new);
    }
}

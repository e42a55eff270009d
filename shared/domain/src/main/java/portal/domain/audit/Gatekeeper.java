package portal.domain.audit;

import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
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
        return signedIn(caller, member)
                .map(present -> privilege.capability().heldWith(present.roles())
                        ? decide.apply(present).<Gated<O>>map(Gated.Passed::new)
                        : this.<O>refuse(
                                caller,
                                new Denial.CapabilityRequired(privilege.capability()),
                                Attempt.at(privilege.action(), subject)))
                .orElseGet(Gatekeeper::sessionEnded);
    }

    /** Refuses a contact what is for the vendor's own systems. */
    public <O> Decision<Gated<O>> turnAway(Caller.Customer caller, Optional<Member> member, String subject) {
        return signedIn(caller, member)
                .map(present -> this.<O>refuse(
                        caller,
                        new Denial.CapabilityRequired(Capability.ACT_AS_BACK_OFFICE),
                        Attempt.at(Action.ACT_AS_BACK_OFFICE, subject)))
                .orElseGet(Gatekeeper::sessionEnded);
    }

    private static Optional<Member> signedIn(Caller.Customer caller, Optional<Member> member) {
        return member.filter(present -> present.acceptsSignInAt(caller.authenticatedAt()));
    }

    private static <O> Decision<Gated<O>> sessionEnded() {
        return Decision.of(new Gated.Denied<>(new Denial.SessionEnded()));
    }

    private <O> Decision<Gated<O>> refuse(Caller.Customer caller, Denial denial, Attempt attempt) {
        return Decision.of(
                new Gated.Denied<>(denial), journal.refused(caller, caller.organization(), attempt, denial.code()));
    }
}

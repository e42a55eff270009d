package portal.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contact needs to run a use case (docs/domain.md, section 1), and how the audit trail names the attempt.
 *
 * @param recentSecondFactor whether the contact must have signed in with a second factor within the last 15 minutes
 * @param settledAdministrator whether the contact must not have been appointed administrator within the last 24 hours
 * @param whileLeaving whether contacts keep it while their organization waits for its removal
 * @param brake what limits how often it is used; empty when nothing does
 */
public record Privilege(
        Capability capability,
        Action action,
        boolean recentSecondFactor,
        boolean settledAdministrator,
        boolean whileLeaving,
        Optional<Brake> brake) {

    /** How long ago a sign-in with a second factor may be. */
    public static final Duration RECENT = Duration.ofMinutes(15);

    /** A privilege that needs no more than the capability. */
    public Privilege(Capability capability, Action action) {
        this(capability, action, false, false, false, Optional.empty());
    }

    /** A privilege that only shows something. */
    public static Privilege toRead(Capability capability, Action action) {
        return new Privilege(capability, action).whileOrganizationLeaves();
    }

    /** This privilege, with a recent second factor. */
    public Privilege withRecentSecondFactor() {
        return new Privilege(capability, action, true, settledAdministrator, whileLeaving, brake);
    }

    /** This privilege, for administrators who were not appointed just now. */
    public Privilege ofSettledAdministrator() {
        return new Privilege(capability, action, recentSecondFactor, true, whileLeaving, brake);
    }

    /** This privilege, which contacts keep while their organization waits for its removal: reading and exporting. */
    public Privilege whileOrganizationLeaves() {
        return new Privilege(capability, action, recentSecondFactor, settledAdministrator, true, brake);
    }

    /** This privilege, with a limit on how often it is used. */
    public Privilege braked(Brake limit) {
        return new Privilege(
                capability, action, recentSecondFactor, settledAdministrator, whileLeaving, Optional.of(limit));
    }

    /**
     * Checks the rights that the caller has now.
     *
     * @param member the caller's contact as just read; empty when it was removed
     * @return why the caller is refused; empty when the caller is let in
     */
    public Optional<Denial> denial(Caller.Customer caller, Optional<Member> member, Instant now) {
        if (member.isEmpty() || !member.get().acceptsSignInAt(caller.authenticatedAt())) {
            return Optional.of(new Denial.SessionEnded());
        }
        if (!capability.heldWith(member.get().roles())) {
            return Optional.of(new Denial.CapabilityRequired(capability));
        }
        var leavesAt = member.get().leavesAt();
        if (leavesAt.isPresent() && !whileLeaving) {
            return Optional.of(new Denial.OrganizationLeaving(leavesAt.get()));
        }
        if (recentSecondFactor && !caller.usedSecondFactorSince(now.minus(RECENT))) {
            return Optional.of(new Denial.RecentSecondFactorRequired());
        }
        return settledAdministrator
                ? member.get().waitsUntil(now).map(Denial.AppointedRecently::new)
                : Optional.empty();
    }
}

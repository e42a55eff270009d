package portal.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contact needs to run a use case (docs/domain.md, section 1), and how the audit trail names the attempt.
 *
 * @param recentSecondFactor whether the contact must have signed in with a second factor within the last 15 minutes
 */
public record Privilege(Capability capability, Action action, boolean recentSecondFactor) {

    /** How long ago a sign-in with a second factor may be. */
    public static final Duration RECENT = Duration.ofMinutes(15);

    /** A privilege that needs no recent second factor. */
    public Privilege(Capability capability, Action action) {
        this(capability, action, false);
    }

    /** This privilege, with a recent second factor. */
    public Privilege withRecentSecondFactor() {
        return new Privilege(capability, action, true);
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
        return recentSecondFactor && !caller.usedSecondFactorSince(now.minus(RECENT))
                ? Optional.of(new Denial.RecentSecondFactorRequired())
                : Optional.empty();
    }
}

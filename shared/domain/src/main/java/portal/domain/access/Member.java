package portal.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What access depends on of a contact, read in the same round trip as the subject of the request.
 *
 * @param sessionsEndedAt the second in which all sessions ended; a sign-in at or before it is no longer valid
 * @param appointment how the contact became an administrator; empty for others, and for appointments that were not
 *     recorded
 * @param leavesAt when the planned removal of the organization begins; empty when it stays
 * @param brakeUse the use of the brake that the caller asked for; empty when it asked for none
 */
public record Member(
        OrganizationId organization,
        ContactId contact,
        String name,
        EmailAddress email,
        Set<Role> roles,
        Optional<Instant> sessionsEndedAt,
        Optional<Appointment> appointment,
        Optional<Instant> leavesAt,
        Optional<BrakeUse> brakeUse) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** A contact whose request has no brake, of an organization that stays. */
    public Member(
            OrganizationId organization,
            ContactId contact,
            String name,
            EmailAddress email,
            Set<Role> roles,
            Optional<Instant> sessionsEndedAt,
            Optional<Appointment> appointment) {
        this(
                organization,
                contact,
                name,
                email,
                roles,
                sessionsEndedAt,
                appointment,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a sign-in at this moment is valid: strictly after the second in which all sessions ended. */
    public boolean acceptsSignInAt(Instant authenticatedAt) {
        return sessionsEndedAt.isEmpty() || authenticatedAt.isAfter(sessionsEndedAt.get());
    }

    /** Until when the contact, as a new administrator, cannot act on other administrators; empty when that is over. */
    public Optional<Instant> waitsUntil(Instant now) {
        return appointment.flatMap(Appointment::waitsUntil).filter(now::isBefore);
    }
}

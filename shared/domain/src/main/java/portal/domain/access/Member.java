package portal.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What access depends on of a contact, read in the same round trip as the subject of the request.
 *
 * @param sessionsEndedAt the second in which all sessions ended; a sign-in at or before it is no longer valid
 */
public record Member(
        OrganizationId organization,
        ContactId contact,
        String name,
        EmailAddress email,
        Set<Role> roles,
        Optional<Instant> sessionsEndedAt) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** Whether a sign-in at this moment is valid: strictly after the second in which all sessions ended. */
    public boolean acceptsSignInAt(Instant authenticatedAt) {
        return sessionsEndedAt.isEmpty() || authenticatedAt.isAfter(sessionsEndedAt.get());
    }
}

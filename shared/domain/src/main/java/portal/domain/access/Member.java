package portal.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A contact as far as access is concerned, read in the same round trip as whatever the request is about.
 *
 * @param sessionsEndedAt the second in which all sessions were ended; a sign-in at or before it is no longer valid
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

    /** Whether a sign-in at this moment still counts: strictly after the second in which sessions were ended. */
    public boolean acceptsSignInAt(Instant authenticatedAt) {
        return sessionsEndedAt.isEmpty() || authenticatedAt.isAfter(sessionsEndedAt.get());
    }
}

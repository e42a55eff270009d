package portal.domain.access;

import java.util.Optional;

/**
 * What one strongly consistent round trip to the store brings: the caller's membership, and what the request is about.
 *
 * @param member empty when the contact was removed
 */
public record WithMember<T>(Optional<Member> member, T subject) {}

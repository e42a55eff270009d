package portal.domain.access;

import java.util.Optional;

/**
 * The result of one strongly consistent round trip: the caller's contact, and the state that the request is about.
 *
 * @param member empty when the contact was removed
 */
public record WithMember<T>(Optional<Member> member, T subject) {

    /** Contacts of a removed organization are not found: without the state there is no member either. */
    public static <T> WithMember<Optional<T>> present(WithMember<Optional<T>> read) {
        return read.subject().isPresent() ? read : new WithMember<>(Optional.empty(), read.subject());
    }
}

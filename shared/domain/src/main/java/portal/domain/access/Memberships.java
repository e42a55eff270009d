package portal.domain.access;

import java.util.Optional;

/** Reads what a caller's contact may do at this moment. */
@FunctionalInterface
public interface Memberships {

    /**
     * Reads the caller's contact, strongly consistent.
     *
     * @return empty when the contact was removed
     * @throws portal.domain.decision.StoreUnavailable when the store does not answer
     */
    Optional<Member> member(Caller.Customer caller);
}

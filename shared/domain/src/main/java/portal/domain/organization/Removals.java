package portal.domain.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;

/** The removals of organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Removals {

    /** The latest removal of an organization with this id. */
    Optional<Removal> find(OrganizationId organization);

    /**
     * Begins a removal. The organization is gone from then on. The condition is that it is still at the version that
     * was read.
     */
    List<ConditionalWrite> begin(Organization organization, Removal removal);

    /**
     * Shows the entrances that are left, one piece after another: the contacts, and the environments that still take
     * claims and snapshots.
     *
     * @param removing whether to continue after a piece; each piece is read when the one before it is gone
     * @return whether it came to the end
     */
    boolean entrances(Removal removal, Predicate<Remainder> removing);

    /**
     * Shows everything that is left. An item that leads to others comes after them.
     *
     * @param removing whether to continue after a piece; each piece is read when the one before it is gone
     * @return whether it came to the end
     */
    boolean remainders(Removal removal, Predicate<Remainder> removing);

    /** Ends a removal, on the condition that it is running. */
    ConditionalWrite finish(Removal removal);

    /**
     * A piece of what is left, as much as one transaction can carry.
     *
     * @param contacts the contacts that this piece removes
     * @param removal makes the writes; call it again after a conflict; they take effect only while the removal is
     *     running
     */
    record Remainder(List<ContactId> contacts, Supplier<List<ConditionalWrite>> removal) {
        public Remainder {
            contacts = List.copyOf(contacts);
        }
    }
}

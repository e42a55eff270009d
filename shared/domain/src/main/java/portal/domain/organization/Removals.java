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

    /** The last one of an organization with this id. */
    Optional<Removal> find(OrganizationId organization);

    /** Begins: the organization is there no more, on the condition that it is still at the version that was read. */
    List<ConditionalWrite> begin(Organization organization, Removal removal);

    /**
     * Shows the ways in that are left, one piece after another: the contacts, who go with them, and what environments take in.
     *
     * @param removing whether to go on after a piece; each is read when the one before it is gone
     * @return whether it came to the end
     */
    boolean entrances(Removal removal, Predicate<Remainder> removing);

    /**
     * Shows everything that is left, whatever holds others after what it holds.
     *
     * @param removing whether to go on after a piece; each is read when the one before it is gone
     * @return whether it came to the end
     */
    boolean remainders(Removal removal, Predicate<Remainder> removing);

    /** Ends a removal, on the condition that it is underway. */
    ConditionalWrite finish(Removal removal);

    /**
     * Something of what is left, as much as one transaction can carry.
     *
     * @param contacts those that go with it
     * @param removal to be asked for anew when others were in between; takes effect only while the removal is underway
     */
    record Remainder(List<ContactId> contacts, Supplier<List<ConditionalWrite>> removal) {
        public Remainder {
            contacts = List.copyOf(contacts);
        }
    }
}

package portal.domain.signin;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The sign-ins of all contacts. Every method throws StoreUnavailable when the store does not answer. */
public interface SignIns {

    /** The state to decide on inviting a contact of the caller's organization again. */
    WithMember<InvitationState> view(Caller.Customer caller, ContactId contact);

    /** The same of any organization. */
    InvitationState state(OrganizationId organization, ContactId contact);

    Optional<SignIn> find(OrganizationId organization, ContactId contact);

    /** The sign-in that holds an address, of whatever organization. */
    Optional<SignIn> holder(EmailAddress address);

    boolean isTaken(SignInName name);

    /** Adds the sign-in of a contact who has none. Its name and its address must be free. */
    List<ConditionalWrite> add(SignIn signIn);

    /**
     * Replaces what is stored, on the condition that it is still as it was read. An address that is added must be free.
     * An address that is left out becomes free.
     *
     * @param before as read
     * @param after with the same name
     */
    List<ConditionalWrite> change(SignIn before, SignIn after);

    /** Removes a sign-in, on the condition that it is still as it was read. Its name and addresses become free. */
    List<ConditionalWrite> remove(SignIn signIn);
}

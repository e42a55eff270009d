package portal.domain.signin;

import java.util.Optional;
import portal.domain.contact.Contact;

/**
 * The state to decide on an invitation.
 *
 * @param contact empty when the organization has no such contact
 * @param signIn empty as long as the contact has none
 */
public record InvitationState(Optional<Contact> contact, Optional<SignIn> signIn) {

    /**
     * Whether the contact signs in with nothing but a name. Then the user pool has no address to send a code to when
     * the password is forgotten.
     */
    boolean signsInByNameOnly() {
        return signIn.isPresent() && signIn.get().address().isEmpty();
    }
}

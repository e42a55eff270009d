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
     * Whether the contact can get no password but by an invitation: the contact never signed in, has yet to enroll anew
     * after a reset, or signs in by name only.
     */
    boolean needsInvitation() {
        return contact.isPresent()
                && (!contact.get().hasSignedIn() || contact.get().isToEnrollAnew() || signsInByNameOnly());
    }

    /**
     * Whether the contact signs in with nothing but a name. Then the user pool has no address to send a code to when
     * the password is forgotten.
     */
    private boolean signsInByNameOnly() {
        return signIn.isPresent() && signIn.get().address().isEmpty();
    }
}

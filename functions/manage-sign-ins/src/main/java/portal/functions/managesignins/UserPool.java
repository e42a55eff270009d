package portal.functions.managesignins;

import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contact;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;

/**
 * The user pool in which contacts sign in. Each contact has one user, whose name is the sign-in name. The pool takes an
 * address away from the user who has it without a word, so only the address that a sign-in holds may be given to its
 * user.
 */
interface UserPool {

    /** @throws IllegalStateException when the name is that of somebody else's user */
    Optional<PoolUser> find(SignIn signIn);

    /** Makes a user, with the address that the sign-in holds. The pool mails nothing. */
    void create(SignIn signIn, Contact contact, TemporaryPassword password);

    /** Gives the user of a sign-in the address that it holds. Succeeds if there is no user. */
    void giveAddress(SignInName name, EmailAddress held);

    /**
     * Takes the address away from the user of a sign-in that holds none. Succeeds if there is no user.
     *
     * @param current the address of the contact, which the pool keeps as not verified
     */
    void takeAddress(SignInName name, EmailAddress current);

    /** Replaces the password of a user, whoever has chosen it. The user chooses a new one at the next sign-in. */
    void setTemporaryPassword(SignInName name, TemporaryPassword password);

    /**
     * Takes the second factor away, so that the contact enrolls a new one at the next sign-in. Succeeds if there is
     * none, or no sign-in.
     */
    void removeSecondFactor(SignInName name);

    /** Revokes the tokens that could be renewed without signing in. Succeeds if there is no sign-in. */
    void signOut(SignInName name);

    /** Ends all sessions and removes the user. Succeeds if there is none. */
    void remove(SignInName name);
}

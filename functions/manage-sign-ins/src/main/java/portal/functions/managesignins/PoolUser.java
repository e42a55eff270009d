package portal.functions.managesignins;

import java.util.Optional;
import portal.domain.access.EmailAddress;

/**
 * A user as the pool has it.
 *
 * @param awaitsFirstSignIn whether the user still has a temporary password, valid or expired
 * @param alias the address that signs in the user: the address of the user, if the pool regards it as verified
 */
record PoolUser(boolean awaitsFirstSignIn, Optional<String> alias) {

    /** Whether the pool signs in the user with this address, or with none, as it should. */
    boolean isWith(Optional<EmailAddress> wanted) {
        return alias.map(EmailAddress::new).map(EmailAddress::canonical).equals(wanted.map(EmailAddress::canonical));
    }
}

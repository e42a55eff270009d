package portal.domain.signin;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;

/**
 * What a contact signs in with (docs/domain.md, section 7). An address signs in one contact at a time, over all
 * organizations.
 *
 * @param name always signs in the contact
 * @param address signs in the contact as well; empty when another sign-in holds the contact's address
 * @param former an address that the user pool may still know; it is held until the pool has given it up
 * @param version counts the changes, so that a concurrent change is noticed
 */
public record SignIn(
        OrganizationId organization,
        ContactId contact,
        SignInName name,
        Optional<EmailAddress> address,
        Optional<EmailAddress> former,
        long version) {

    /** A sign-in that is not stored yet. */
    public static SignIn added(
            OrganizationId organization, ContactId contact, SignInName name, Optional<EmailAddress> address) {
        return new SignIn(organization, contact, name, address, Optional.empty(), 1);
    }

    /** The same sign-in with another address, or without one. What it held is held until {@link #settled}. */
    public SignIn with(Optional<EmailAddress> other) {
        return new SignIn(organization, contact, name, other, former.or(() -> address), version);
    }

    /** The same sign-in, after the user pool has given up the former address. */
    public SignIn settled() {
        return new SignIn(organization, contact, name, address, Optional.empty(), version);
    }

    /** The same sign-in with the next version, for a commit. */
    public SignIn next() {
        return new SignIn(organization, contact, name, address, former, version + 1);
    }

    /** Whether the contact can sign in with this address, in whatever case. */
    public boolean isWith(EmailAddress wanted) {
        return address.filter(wanted::isSameAs).isPresent();
    }

    public boolean isOf(OrganizationId otherOrganization, ContactId otherContact) {
        return organization.equals(otherOrganization) && contact.equals(otherContact);
    }

    /** The addresses that no other sign-in may use, in their canonical form. */
    public Set<String> held() {
        var held = new LinkedHashSet<String>();
        address.map(EmailAddress::canonical).ifPresent(held::add);
        former.map(EmailAddress::canonical).ifPresent(held::add);
        return held;
    }
}

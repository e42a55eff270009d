package portal.domain.contact;

import java.util.Set;
import portal.domain.access.Capability;
import portal.domain.organization.Organization;

/** The data that a contact sees about itself. */
public record OwnData(Contact contact, Organization organization) {

    /** What the contact can do, so that no client copies the table of roles. */
    public Set<Capability> capabilities() {
        return Capability.ofRoles(contact.roles());
    }
}

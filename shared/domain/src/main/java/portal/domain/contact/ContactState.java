package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.organization.Organization;

/**
 * All that a change of an organization's people is decided on.
 *
 * @param contact the one to change; empty when nobody was asked for, or nobody has the id
 * @param addressee who has the address that was asked for; empty when it is free, or none was asked for
 */
public record ContactState(
        Organization organization, RoleCounts roleCounts, Optional<Contact> contact, Optional<ContactId> addressee) {}

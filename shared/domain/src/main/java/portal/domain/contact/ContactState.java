package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.organization.Organization;

/**
 * The state to decide a change of contacts on.
 *
 * @param contact the contact to change; empty when the command names none, or none has the id
 * @param addressee the contact with the wanted address; empty when the address is free, or none is wanted
 */
public record ContactState(
        Organization organization, RoleCounts roleCounts, Optional<Contact> contact, Optional<ContactId> addressee) {}

package portal.domain.contact;

import portal.domain.organization.Organization;

/** What a contact sees of itself. */
public record OwnData(Contact contact, Organization organization) {}

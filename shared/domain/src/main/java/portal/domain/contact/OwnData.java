package portal.domain.contact;

import portal.domain.organization.Organization;

/** The data that a contact sees about itself. */
public record OwnData(Contact contact, Organization organization) {}

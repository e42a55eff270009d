package portal.domain.organization;

import portal.domain.access.ContactId;

/** The contact who gets an organization's digital invoices (docs/domain.md, section 1). */
public record InvoiceContact(ContactId id, String name) {}

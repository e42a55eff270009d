package portal.domain.organization;

import java.util.Optional;

/**
 * An organization as its administrators see it.
 *
 * @param invoiceContact who gets digital invoices, by name; empty when nobody is named
 */
public record OwnOrganization(Organization organization, Optional<InvoiceContact> invoiceContact) {}

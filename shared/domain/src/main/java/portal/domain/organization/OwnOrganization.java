package portal.domain.organization;

import java.util.Optional;

/**
 * An organization as its administrators see it.
 *
 * @param invoiceContact the contact who gets digital invoices; empty when none is named
 */
public record OwnOrganization(Organization organization, Optional<InvoiceContact> invoiceContact) {}

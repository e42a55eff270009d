package portal.domain.organization;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;

/**
 * The data that an organization's administrators keep current themselves (docs/domain.md, section 1).
 *
 * @param address empty until it is given
 * @param invoiceContact who gets digital invoices, a contact of the organization; empty until one is named
 * @param confirmedAt when an administrator last confirmed the data
 */
public record OrganizationDetails(
        Optional<Address> address, Optional<ContactId> invoiceContact, Optional<Instant> confirmedAt) {

    public static final OrganizationDetails NONE =
            new OrganizationDetails(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same details, confirmed at this moment. */
    public OrganizationDetails confirmed(Instant at) {
        return new OrganizationDetails(address, invoiceContact, Optional.of(at));
    }

    /** Whether an administrator confirmed them in this quarter or later. */
    public boolean areConfirmedIn(Quarter quarter) {
        return confirmedAt.filter(at -> !at.isBefore(quarter.start())).isPresent();
    }
}

package portal.domain.contact;

import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Role;

/** What every change of an organization's people keeps to, in this order (domain.md, section 1). */
enum RoleRule {
    /** Within an organization, an address is one contact's, whatever its case. */
    ONE_CONTACT_FOR_EACH_ADDRESS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState staffing, ContactChange move) {
            return refuse(
                    move.newAddress().isPresent()
                            && staffing.addressee()
                                    .filter(other ->
                                            !other.equals(move.contact().id()))
                                    .isPresent(),
                    new ContactOutcome.EmailInUse());
        }
    },
    AN_ADMINISTRATOR_REMAINS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState staffing, ContactChange move) {
            return refuse(
                    move.revokes(Role.ADMINISTRATOR) && staffing.roleCounts().administrators() <= 1,
                    new ContactOutcome.LastAdministrator());
        }
    },
    /** Lowering the limit revokes nobody and blocks new grants. */
    NO_MORE_INCIDENT_MANAGERS_THAN_THE_LIMIT {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState staffing, ContactChange move) {
            var limit = staffing.organization().incidentManagerLimit();
            var incidentManagers = staffing.roleCounts().incidentManagers();
            return refuse(
                    move.grants(Role.INCIDENT_MANAGER) && incidentManagers >= limit,
                    new ContactOutcome.TooManyIncidentManagers(limit, incidentManagers));
        }
    },
    /** Invoices always go to somebody who is there. */
    THE_INVOICE_CONTACT_STAYS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState staffing, ContactChange move) {
            var invoiceContact = staffing.organization().details().invoiceContact();
            return refuse(
                    move.isRemoval()
                            && invoiceContact.equals(Optional.of(move.contact().id())),
                    new ContactOutcome.GetsInvoices());
        }
    };

    abstract Optional<ContactOutcome.Refused> refusal(ContactState staffing, ContactChange move);

    static Optional<ContactOutcome.Refused> firstRefusal(ContactState staffing, ContactChange move) {
        return Stream.of(values())
                .flatMap(rule -> rule.refusal(staffing, move).stream())
                .findFirst();
    }

    private static Optional<ContactOutcome.Refused> refuse(boolean broken, ContactOutcome.Refused refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}

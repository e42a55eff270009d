package portal.domain.contact;

import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Role;

/** The rules for every change of contacts, in the order in which they apply (docs/domain.md, section 1). */
enum RoleRule {
    /** Within an organization, an address belongs to one contact, regardless of case. */
    ONE_CONTACT_FOR_EACH_ADDRESS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState state, ContactChange change) {
            return refuse(
                    change.newAddress().isPresent()
                            && state.addressee()
                                    .filter(other ->
                                            !other.equals(change.contact().id()))
                                    .isPresent(),
                    new ContactOutcome.EmailInUse());
        }
    },
    /** One who has signed in, as soon as any has. */
    AN_ADMINISTRATOR_REMAINS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState state, ContactChange change) {
            return refuse(
                    change.revokes(Role.ADMINISTRATOR)
                            && !state.roleCounts()
                                    .areEnoughWithout(change.before().orElseThrow()),
                    new ContactOutcome.LastAdministrator());
        }
    },
    /** A lower limit takes no role away, but blocks new grants. */
    NO_MORE_INCIDENT_MANAGERS_THAN_THE_LIMIT {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState state, ContactChange change) {
            var limit = state.organization().incidentManagerLimit();
            var incidentManagers = state.roleCounts().incidentManagers();
            return refuse(
                    change.grants(Role.INCIDENT_MANAGER) && incidentManagers >= limit,
                    new ContactOutcome.TooManyIncidentManagers(limit, incidentManagers));
        }
    },
    /** Invoices always go to an existing contact. */
    THE_INVOICE_CONTACT_STAYS {
        @Override
        Optional<ContactOutcome.Refused> refusal(ContactState state, ContactChange change) {
            var invoiceContact = state.organization().details().invoiceContact();
            return refuse(
                    change.isRemoval()
                            && invoiceContact.equals(
                                    Optional.of(change.contact().id())),
                    new ContactOutcome.GetsInvoices());
        }
    };

    abstract Optional<ContactOutcome.Refused> refusal(ContactState state, ContactChange change);

    static Optional<ContactOutcome.Refused> firstRefusal(ContactState state, ContactChange change) {
        return Stream.of(values())
                .flatMap(rule -> rule.refusal(state, change).stream())
                .findFirst();
    }

    private static Optional<ContactOutcome.Refused> refuse(boolean broken, ContactOutcome.Refused refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}

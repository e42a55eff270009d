package portal.domain.contact;

/** The outcome of adding, changing or removing a contact. */
public sealed interface ContactOutcome {

    record Added(Contact contact) implements ContactOutcome {}

    /** @param contact the contact after the change */
    record Changed(Contact contact) implements ContactOutcome {}

    record Removed() implements ContactOutcome {}

    /** The contact is not at the version that the caller expects. */
    record ChangedMeanwhile() implements ContactOutcome {}

    /** The attempt was privileged and refused. The audit trail has it, with this code. */
    sealed interface Refused extends ContactOutcome {
        String code();
    }

    /** The organization has no such contact. */
    record NoSuchContact() implements Refused {
        @Override
        public String code() {
            return "not-found";
        }
    }

    /** Another contact of the organization has the address. */
    record EmailInUse() implements Refused {
        @Override
        public String code() {
            return "email-in-use";
        }
    }

    /** Nobody would be left to manage the organization, or only administrators who were invited and never signed in. */
    record LastAdministrator() implements Refused {
        @Override
        public String code() {
            return "last-administrator";
        }
    }

    /**
     * The organization has as many incident managers as allowed, or more.
     *
     * @param incidentManagers how many there are; more than the limit if the limit was lowered
     */
    record TooManyIncidentManagers(int limit, int incidentManagers) implements Refused {
        @Override
        public String code() {
            return "incident-manager-limit";
        }
    }

    /** The contact gets the organization's digital invoices. */
    record GetsInvoices() implements Refused {
        @Override
        public String code() {
            return "invoice-contact";
        }
    }
}

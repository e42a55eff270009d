package portal.domain.incident;

import portal.domain.access.Caller;

/** Who takes part in the conversation about an incident. */
public enum Side {
    /** The contacts of the organization. */
    CUSTOMER,
    /** The vendor's support. */
    SUPPORT;

    static Side of(Caller caller) {
        return switch (caller) {
            case Caller.Customer _ -> CUSTOMER;
            case Caller.BackOffice _ -> SUPPORT;
        };
    }
}

package portal.domain.incident;

/** Who takes part in the conversation about an incident. */
public enum Side {
    /** The contacts of the organization that it is of. */
    CUSTOMER,
    /** The vendor's support. */
    SUPPORT
}

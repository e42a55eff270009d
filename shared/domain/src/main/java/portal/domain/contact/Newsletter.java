package portal.domain.contact;

/** What a contact may subscribe to beside what comes with a responsibility (docs/domain.md, section 1). */
public enum Newsletter {
    /** News of the vendor's products. */
    PRODUCT_NEWS,
    /** Invitations to meetings and webinars. */
    EVENTS,
    /** What courses there are, and when. */
    TRAINING
}

package portal.domain.contact;

/** What a contact may subscribe to, besides the mail that belongs to a responsibility (docs/domain.md, section 1). */
public enum Newsletter {
    /** News of the vendor's products. */
    PRODUCT_NEWS,
    /** Invitations to meetings and webinars. */
    EVENTS,
    /** Courses and their dates. */
    TRAINING
}

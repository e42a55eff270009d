package portal.domain.contact;

/**
 * What a contact looks after in the organization (docs/domain.md, section 1). It decides which mail the contact gets
 * from the vendor, and gives no rights.
 */
public enum Responsibility {
    /** Looks after the vendor's software itself, and gets important information about it by mail. */
    PROFIT_ADMINISTRATION,
    /** Wants to get more out of the software, and hears of tips and of what is new in each version. */
    TIPS_AND_NEW_RELEASES
}

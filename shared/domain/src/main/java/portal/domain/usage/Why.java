package portal.domain.usage;

/** Why something counts or does not (docs/domain.md, section 3). */
public enum Why {
    /** A user who is active in at least one environment of the type. */
    ACTIVE(true),
    /** A user who is blocked in every environment of the type. */
    BLOCKED_EVERYWHERE(false),
    /** A user of another participant, who counts in that participant's license. */
    COUNTS_ELSEWHERE(false),
    /** A user of no kind that is counted. */
    NO_KIND(false),
    /** An employee in service in at least one environment. */
    IN_SERVICE(true),
    /** An employee out of service everywhere. */
    OUT_OF_SERVICE(false),
    /** A temporary worker, exempt because Flex is active. */
    EXEMPT_BY_FLEX(false),
    /** A declaration or a client that is there. */
    PRESENT(true),
    /** An environment, even if it is empty. */
    EXISTS(true);

    private final boolean counts;

    Why(boolean counts) {
        this.counts = counts;
    }

    public boolean counts() {
        return counts;
    }

    static Why counting(HolderId.Kind kind) {
        return switch (kind) {
            case USER -> ACTIVE;
            case EMPLOYEE -> IN_SERVICE;
            case DECLARATION, CLIENT -> PRESENT;
        };
    }
}

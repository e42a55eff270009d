package portal.domain.incident;

/** Why a reply by mail is not taken in. The contact is told. */
public enum ReplyRefusal {
    /** Nothing proves that the mail comes from the address that it names (DMARC). */
    NOT_AUTHENTIC("reply-not-authentic"),
    INFECTED("reply-infected"),
    /** The contact does not see the incident any more. */
    NOT_FOUND("not-found"),
    INCIDENT_CLOSED("incident-closed"),
    TOO_MANY("too-many"),
    /** Nothing is left when quotes are cut away. */
    EMPTY("reply-empty"),
    TOO_LONG("reply-too-long");

    private final String code;

    ReplyRefusal(String code) {
        this.code = code;
    }

    /** As the audit trail has it. */
    public String code() {
        return code;
    }
}

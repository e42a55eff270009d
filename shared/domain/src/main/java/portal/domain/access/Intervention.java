package portal.domain.access;

/**
 * What the vendor's support does for an organization that is stuck (docs/domain.md, section 1).
 *
 * @param person who does it, 1-100 characters
 * @param reason why, 1-500 characters
 */
public record Intervention(String person, String reason) {

    /** The person, who acts through one of the vendor's systems, or who signed in. */
    public Actor by(Caller.BackOffice client) {
        return new Actor.Support(client, person);
    }
}

package portal.domain.audit;

import portal.domain.access.Action;

/**
 * What a caller is trying to do, for the audit trail.
 *
 * @param subject the id of what the attempt is about; empty when there is no id yet
 * @param note further information for a reader; never a secret or the text of a message
 */
public record Attempt(Action action, String subject, String note) {

    public static Attempt at(Action action) {
        return new Attempt(action, "", "");
    }

    public static Attempt at(Action action, String subject) {
        return new Attempt(action, subject, "");
    }
}

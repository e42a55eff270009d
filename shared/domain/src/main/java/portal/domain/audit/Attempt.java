package portal.domain.audit;

import portal.domain.access.Action;

/**
 * What a caller is trying to do, for the audit trail.
 *
 * @param subject the id of what it is done to; empty when it has none yet
 * @param note what a person should know besides; never a secret or a message's text
 */
public record Attempt(Action action, String subject, String note) {

    public static Attempt at(Action action) {
        return new Attempt(action, "", "");
    }

    public static Attempt at(Action action, String subject) {
        return new Attempt(action, subject, "");
    }
}

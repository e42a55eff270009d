package portal.domain.audit;

import portal.domain.access.Action;

/**
 * What a caller is trying to do, for the audit trail.
 *
 * @param subject the id of what the attempt is about; empty when there is no id yet
 * @param subjectName what people call the subject at the time; empty when it has no name, or none was read
 * @param note further information for a reader; never a secret or the text of a message
 */
public record Attempt(Action action, String subject, String subjectName, String note) {

    public Attempt(Action action, String subject, String note) {
        this(action, subject, "", note);
    }

    public static Attempt at(Action action) {
        return at(action, "");
    }

    public static Attempt at(Action action, String subject) {
        return new Attempt(action, subject, "");
    }

    /** The same attempt at what has this name. */
    public Attempt named(String name) {
        return new Attempt(action, subject, name, note);
    }
}

package portal.domain.audit;

import java.time.Instant;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;

/**
 * One line of an organization's audit trail.
 *
 * @param actor the id of the contact, the id of the back office system, or the name of the portal's own task
 * @param subject the id of what the act was about
 * @param result {@code DONE}, or the code of the refusal
 * @param note further information for a reader, such as the given reason; never a secret or the text of a message
 */
public record AuditEntry(
        String id,
        OrganizationId organization,
        Instant at,
        String actor,
        Action action,
        String subject,
        String result,
        String note,
        Origin origin) {

    public static final String DONE = "DONE";
}

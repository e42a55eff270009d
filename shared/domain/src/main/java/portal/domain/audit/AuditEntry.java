package portal.domain.audit;

import java.time.Instant;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;

/**
 * One line of an organization's audit trail.
 *
 * @param actor the contact's id, the back office system's, or the portal's own task
 * @param subject the id of what it was done to
 * @param result {@code DONE}, or the code of the refusal
 * @param note what a person should know besides, such as the reason given; never a secret or a message's text
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

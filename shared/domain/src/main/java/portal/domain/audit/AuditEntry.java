package portal.domain.audit;

import java.time.Instant;
import java.util.Comparator;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;

/**
 * One line of an organization's audit trail. Names are those of the time, and stay when who or what they name is gone.
 *
 * @param at when it happened; of refusals that are one line, the first
 * @param attempt what was done or tried; of refusals that are one line, the first
 * @param result {@code DONE}, or the code of the refusal
 * @param times how often; more than once only for refusals within a minute
 * @param lastAt when it happened last
 */
public record AuditEntry(
        String id,
        OrganizationId organization,
        Instant at,
        AuditActor actor,
        Attempt attempt,
        String result,
        int times,
        Instant lastAt,
        Origin origin) {

    public static final String DONE = "DONE";

    /** Ids alone do not tell: a line of refusals has the id of its minute's end. */
    public static Comparator<AuditEntry> newestFirst() {
        return Comparator.comparing(AuditEntry::lastAt).reversed();
    }

    /** What happened once. */
    public AuditEntry(
            String id,
            OrganizationId organization,
            Instant at,
            AuditActor actor,
            Attempt attempt,
            String result,
            Origin origin) {
        this(id, organization, at, actor, attempt, result, 1, at, origin);
    }

    /** The same line, when it happened once more. */
    public AuditEntry again(Instant moment) {
        return new AuditEntry(id, organization, at, actor, attempt, result, times + 1, moment, origin);
    }

    public Action action() {
        return attempt.action();
    }

    public String subject() {
        return attempt.subject();
    }

    public String note() {
        return attempt.note();
    }
}

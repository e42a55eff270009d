package portal.domain.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.event.Events;

/** Prepares the audit entry of a decision and, if somebody reacts to it, its event. */
public final class Journal {

    private final AuditTrail trail;
    private final Events events;
    private final Clock clock;
    private final Supplier<String> ids;

    /** @param ids makes ids that sort by the time at which they are made */
    public Journal(AuditTrail trail, Events events, Clock clock, Supplier<String> ids) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    public Instant now() {
        return clock.instant();
    }

    public String freshId() {
        return ids.get();
    }

    public ConditionalWrite done(Actor actor, OrganizationId organization, Attempt attempt) {
        return entry(actor, organization, attempt, AuditEntry.DONE);
    }

    /** @param code of the refusal, as the API answers it */
    public ConditionalWrite refused(Actor actor, OrganizationId organization, Attempt attempt, String code) {
        return entry(actor, organization, attempt, code);
    }

    public ConditionalWrite announce(Actor actor, OrganizationId organization, EventType type, String subject) {
        return events.publish(new DomainEvent(ids.get(), type, organization, subject, actor.name(), clock.instant()));
    }

    /** Reads the clock before it makes the id, so the time in an id is never earlier than the time of its entry. */
    private ConditionalWrite entry(Actor actor, OrganizationId organization, Attempt attempt, String result) {
        var now = clock.instant();
        return trail.append(new AuditEntry(
                ids.get(),
                organization,
                now,
                actor.name(),
                attempt.action(),
                attempt.subject(),
                result,
                attempt.note(),
                actor.origin()));
    }
}

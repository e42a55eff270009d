package portal.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.event.Events;

/**
 * Prepares the audit entry of a decision and, if somebody reacts to it, its event. Refusals of one actor and action
 * with one code within a minute of the clock are one line with a count, so that nobody floods the trail.
 */
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

    /** The moment is taken before the id is made: by the ids no entry is older than it says. */
    public ConditionalWrite done(Actor actor, OrganizationId organization, Attempt attempt) {
        var now = clock.instant();
        return trail.append(entry(ids.get(), now, actor, organization, attempt, AuditEntry.DONE));
    }

    /**
     * The same of what the vendor's support did, whose entry is the subject of an event: everybody concerned is told.
     */
    public List<ConditionalWrite> intervened(Actor support, OrganizationId organization, Attempt attempt) {
        var now = clock.instant();
        var id = ids.get();
        return List.of(
                trail.append(entry(id, now, support, organization, attempt, AuditEntry.DONE)),
                announce(support, organization, EventType.SupportIntervened, id));
    }

    /** @param code of the refusal, as the API answers it */
    public ConditionalWrite refused(Actor actor, OrganizationId organization, Attempt attempt, String code) {
        var now = clock.instant();
        var id = lineOfRefusals(now, actor, attempt, code);
        return trail.count(entry(id, now, actor, organization, attempt, code));
    }

    public ConditionalWrite announce(Actor actor, OrganizationId organization, EventType type, String subject) {
        return events.publish(new DomainEvent(ids.get(), type, organization, subject, actor.name(), clock.instant()));
    }

    private static AuditEntry entry(
            String id, Instant at, Actor actor, OrganizationId organization, Attempt attempt, String result) {
        return new AuditEntry(id, organization, at, AuditActor.of(actor), attempt, result, actor.origin());
    }

    /**
     * The id that the refusals of a minute share: a UUIDv7 of the minute's last millisecond, whose other bits follow
     * from what is refused to whom. So nobody has to read which line is the current one, and the line is newer than the
     * minute's other entries.
     */
    private static String lineOfRefusals(Instant now, Actor actor, Attempt attempt, String code) {
        var millis = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60).toEpochMilli() - 1;
        var what = UUID.nameUUIDFromBytes((actor.name() + "\n" + attempt.action() + "\n" + code).getBytes(UTF_8));
        var high = (millis << 16) | 0x7000 | (what.getMostSignificantBits() & 0xfff);
        return new UUID(high, what.getLeastSignificantBits()).toString();
    }
}

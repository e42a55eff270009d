package portal.domain.organization;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;

/**
 * The removal of an organization that begins later and can be called off until then (docs/domain.md, section 8).
 *
 * @param requestedBy the back office system, as an audit trail names it
 * @param startsAt from when on everything that the organization holds is removed
 */
public record PlannedRemoval(
        OrganizationId organization, String requestedBy, Origin origin, Instant requestedAt, Instant startsAt)
        implements RemovalProgress {

    @Override
    public Status status() {
        return Status.PLANNED;
    }

    /** Whether it is time to begin. */
    public boolean isDue(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** The removal itself. It is on record as asked for when it was planned. */
    Removal begun() {
        return new Removal(organization, requestedBy, origin, requestedAt, Optional.empty());
    }
}

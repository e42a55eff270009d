package portal.domain.organization;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;

/**
 * The removal of an organization with everything that it holds. It stays afterwards, as the record of who removed it
 * and when.
 *
 * @param requestedBy the back office system, as an audit trail names it
 * @param finishedAt empty while something is left
 */
public record Removal(
        OrganizationId organization,
        String requestedBy,
        Origin origin,
        Instant requestedAt,
        Optional<Instant> finishedAt)
        implements RemovalProgress {

    @Override
    public Status status() {
        return finishedAt.isPresent() ? Status.DONE : Status.RUNNING;
    }

    /** The same removal, with nothing left to do. */
    public Removal finished(Instant at) {
        return new Removal(organization, requestedBy, origin, requestedAt, Optional.of(at));
    }

    /** The same removal, as it was while something was left. */
    public Removal unfinished() {
        return new Removal(organization, requestedBy, origin, requestedAt, Optional.empty());
    }
}

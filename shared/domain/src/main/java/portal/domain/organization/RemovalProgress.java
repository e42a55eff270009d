package portal.domain.organization;

import java.time.Instant;
import portal.domain.access.OrganizationId;

/** How far the removal of an organization is: planned, or begun and perhaps finished. */
public sealed interface RemovalProgress permits PlannedRemoval, Removal {

    OrganizationId organization();

    Instant requestedAt();

    Status status();

    /** How far a removal is. */
    enum Status {
        PLANNED,
        RUNNING,
        DONE
    }
}

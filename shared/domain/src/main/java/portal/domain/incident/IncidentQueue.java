package portal.domain.incident;

import java.util.Optional;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * The incidents of all organizations, as support works on them. Every method throws StoreUnavailable when the store
 * does not answer.
 */
public interface IncidentQueue {

    /**
     * The incidents with a status: open ones oldest first, closed ones newest first. A page may be short or empty and
     * still have a next page.
     *
     * @param filter only its severity and its organization count
     */
    Page<QueuedIncident> page(IncidentStatus status, QueueFilter filter, PageRequest page);

    Optional<QueuedIncident> find(IncidentNumber number);
}

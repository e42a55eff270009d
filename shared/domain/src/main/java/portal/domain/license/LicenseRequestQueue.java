package portal.domain.license;

import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The license requests of all organizations. Throws StoreUnavailable when the store does not answer. */
public interface LicenseRequestQueue {

    /**
     * The requests with a status: open ones oldest first, others newest first. A page may be short or empty and still
     * have a next page.
     */
    Page<QueuedLicenseRequest> page(RequestStatus status, PageRequest page);
}

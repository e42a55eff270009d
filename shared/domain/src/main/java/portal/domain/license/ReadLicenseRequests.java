package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Shows the license requests of an organization to its administrators and to the vendor, newest first. A page has at
 * most 25.
 */
public final class ReadLicenseRequests {

    /** Explanations may be long: more of them may not fit in one answer. */
    private static final int MOST_ON_A_PAGE = 25;

    private final LicenseRequests requests;
    private final LicenseRequestQueue queue;

    public ReadLicenseRequests(LicenseRequests requests, LicenseRequestQueue queue) {
        this.requests = requests;
        this.queue = queue;
    }

    /** The requests of the caller's own organization. */
    public UseCase<PageRequest, Page<LicenseRequest>, Page<LicenseRequest>> own() {
        return UseCase.query(
                ReadLicense.PRIVILEGE, (caller, page) -> requests.view(caller, page.atMost(MOST_ON_A_PAGE)));
    }

    /** Empty when there is no such organization. */
    public SystemUseCase<Listing, Optional<Page<LicenseRequest>>, Optional<Page<LicenseRequest>>> ofOrganization() {
        return SystemUseCase.query(
                Capability.ANSWER_LICENSE_REQUESTS,
                listing -> requests.list(listing.organization(), listing.page().atMost(MOST_ON_A_PAGE)));
    }

    /** Of all organizations, for support; those that are open unless another status is asked for. */
    public SystemUseCase<Queue, Page<QueuedLicenseRequest>, Page<QueuedLicenseRequest>> ofAll() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT,
                asked -> queue.page(
                        asked.status().orElse(RequestStatus.OPEN), asked.page().atMost(MOST_ON_A_PAGE)));
    }

    /** Which requests of all organizations, and which page of them. */
    public record Queue(Optional<RequestStatus> status, PageRequest page) {}

    /** Which organization's requests, and which page of them. */
    public record Listing(OrganizationId organization, PageRequest page) {}
}

package portal.testing.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequestQueue;
import portal.domain.license.QueuedLicenseRequest;
import portal.domain.license.RequestStatus;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryLicenseRequestQueue implements LicenseRequestQueue {
    private final InMemoryStore store;

    InMemoryLicenseRequestQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Page<QueuedLicenseRequest> page(RequestStatus status, PageRequest page) {
        var all = all(status);
        var numbers =
                all.stream().map(queued -> queued.request().number().toString()).toList();
        var from = page.after().map(after -> numbers.indexOf(after) + 1).orElse(0);
        var to = Math.min(from + page.limit(), all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(numbers.get(to - 1)) : Optional.empty());
    }

    private List<QueuedLicenseRequest> all(RequestStatus status) {
        store.availability.require();
        var byNumber = Comparator.comparingInt(
                (LicenseRequest request) -> request.number().sequence());
        return store.licenseRequests
                .all()
                .filter(request -> request.status() == status)
                .sorted(status == RequestStatus.OPEN ? byNumber : byNumber.reversed())
                .flatMap(request -> queued(request).stream())
                .toList();
    }

    private Optional<QueuedLicenseRequest> queued(LicenseRequest request) {
        return store.organizations
                .find(InMemoryTable.Key.of("", request.organization()))
                .map(organization -> new QueuedLicenseRequest(request, organization.name()));
    }
}

package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import portal.adapters.access.QueueReads;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.license.LicenseRequestQueue;
import portal.domain.license.QueuedLicenseRequest;
import portal.domain.license.RequestStatus;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Reads support's queue of license requests. An entry stands in the transaction that files or answers the request, and
 * says where it is.
 */
public final class DynamoDbLicenseRequestQueue implements LicenseRequestQueue {

    private final Table table;

    public DynamoDbLicenseRequestQueue(Table table) {
        this.table = table;
    }

    @Override
    public Page<QueuedLicenseRequest> page(RequestStatus status, PageRequest page) {
        var entries = QueueReads.page(table, Keys.queuedLicenseRequests(status), entry -> true, page);
        return new Page<>(entries.items().isEmpty() ? List.of() : requests(entries.items(), status), entries.next());
    }

    /** An entry whose organization is being removed shows nothing any more. */
    private List<QueuedLicenseRequest> requests(List<Item> entries, RequestStatus status) {
        var keys = new ArrayList<Key>();
        for (var entry : entries) {
            keys.add(request(entry));
            keys.add(Keys.organization(organization(entry)));
        }
        var found = table.get(keys);
        var requests = new ArrayList<QueuedLicenseRequest>();
        for (var entry : entries) {
            var known = found.find(Keys.organization(organization(entry)));
            var item = found.find(request(entry));
            if (known.isPresent() && item.isPresent()) {
                var request = DynamoDbLicenseRequests.request(organization(entry), item.get());
                if (request.status() == status) {
                    requests.add(new QueuedLicenseRequest(request, known.get().text("name")));
                }
            }
        }
        return requests;
    }

    private static Key request(Item entry) {
        return Keys.licenseRequest(organization(entry), entry.text("request"));
    }

    private static OrganizationId organization(Item entry) {
        return new OrganizationId(entry.text("organization"));
    }
}

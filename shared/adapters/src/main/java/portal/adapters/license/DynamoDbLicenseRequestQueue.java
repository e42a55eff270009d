package portal.adapters.license;

import java.util.ArrayList;
import portal.adapters.access.QueueReads;
import portal.adapters.table.Keys;
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
        var shown = new ArrayList<QueuedLicenseRequest>();
        for (var waiting : QueueReads.waiting(table, entries.items(), DynamoDbLicenseRequestQueue::place)) {
            var request = DynamoDbLicenseRequests.request(waiting.organization(), waiting.item());
            if (request.status() == status) {
                shown.add(new QueuedLicenseRequest(request, waiting.name()));
            }
        }
        return new Page<>(shown, entries.next());
    }

    private static Key place(Item entry) {
        return Keys.licenseRequest(QueueReads.organization(entry), entry.text("request"));
    }
}

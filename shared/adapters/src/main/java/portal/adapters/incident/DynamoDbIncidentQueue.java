package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.access.QueueReads;
import portal.adapters.table.Keys;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentQueue;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.QueueFilter;
import portal.domain.incident.QueuedIncident;
import portal.domain.incident.Severity;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Reads support's queue of incidents. An entry stands in the transaction that submits, closes or reopens the incident.
 * It has what the queue is filtered by and says where the incident is. What is shown is the incident itself, so that
 * messages need not change the entry.
 */
public final class DynamoDbIncidentQueue implements IncidentQueue {

    private final Table table;

    public DynamoDbIncidentQueue(Table table) {
        this.table = table;
    }

    @Override
    public Page<QueuedIncident> page(IncidentStatus status, QueueFilter filter, PageRequest page) {
        var entries = QueueReads.page(
                table,
                Keys.queuedIncidents(status),
                entry -> filter.matches(status, entry.constant("severity", Severity.class), entry.text("organization")),
                page);
        var shown = new ArrayList<QueuedIncident>();
        for (var queued : incidents(entries.items())) {
            if (queued.incident().status() == status) {
                shown.add(queued);
            }
        }
        return new Page<>(shown, entries.next());
    }

    @Override
    public Optional<QueuedIncident> find(IncidentNumber number) {
        var keys = List.of(
                Keys.queuedIncident(IncidentStatus.OPEN, number), Keys.queuedIncident(IncidentStatus.CLOSED, number));
        return incidents(List.copyOf(table.get(keys).items().values())).stream().findFirst();
    }

    private List<QueuedIncident> incidents(List<Item> entries) {
        var incidents = new ArrayList<QueuedIncident>();
        for (var waiting : QueueReads.waiting(table, entries, DynamoDbIncidentQueue::place)) {
            var summary = DynamoDbIncidents.summary(waiting.organization(), waiting.item());
            incidents.add(new QueuedIncident(summary, waiting.name()));
        }
        return incidents;
    }

    private static Key place(Item entry) {
        return Keys.incident(QueueReads.organization(entry), new IncidentNumber(entry.number("number")));
    }
}

package portal.testing.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentQueue;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.QueueFilter;
import portal.domain.incident.QueuedIncident;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryIncidentQueue implements IncidentQueue {
    private final InMemoryStore store;

    InMemoryIncidentQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Page<QueuedIncident> page(IncidentStatus status, QueueFilter filter, PageRequest page) {
        var waiting = new ArrayList<QueuedIncident>();
        for (var queued : all(status)) {
            var incident = queued.incident();
            if (filter.matches(
                    status, incident.severity(), incident.organization().value())) {
                waiting.add(queued);
            }
        }
        var from = page.after().map(after -> position(waiting, after)).orElse(0);
        var to = Math.min(from + page.limit(), waiting.size());
        var shown = waiting.subList(from, to);
        return new Page<>(
                shown,
                to < waiting.size()
                        ? Optional.of(shown.getLast().incident().number().toString())
                        : Optional.empty());
    }

    @Override
    public Optional<QueuedIncident> find(IncidentNumber number) {
        store.availability.require();
        return store.incidents
                .all()
                .map(Incident::summary)
                .filter(incident -> incident.number().equals(number))
                .flatMap(incident -> queued(incident).stream())
                .findFirst();
    }

    /** How many stand up to this one. */
    private static int position(List<QueuedIncident> waiting, String number) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).incident().number().toString().equals(number)) {
                return i + 1;
            }
        }
        return waiting.size();
    }

    private List<QueuedIncident> all(IncidentStatus status) {
        store.availability.require();
        var byNumber = Comparator.comparingInt(
                (IncidentSummary incident) -> incident.number().sequence());
        return store.incidents
                .all()
                .map(Incident::summary)
                .filter(incident -> incident.status() == status)
                .sorted(status == IncidentStatus.OPEN ? byNumber : byNumber.reversed())
                .flatMap(incident -> queued(incident).stream())
                .toList();
    }

    private Optional<QueuedIncident> queued(IncidentSummary incident) {
        return store.organizations
                .find(InMemoryTable.Key.of("", incident.organization()))
                .map(organization -> new QueuedIncident(incident, organization.name()));
    }
}

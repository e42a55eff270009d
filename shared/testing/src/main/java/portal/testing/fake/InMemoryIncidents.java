package portal.testing.fake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Incidents;
import portal.domain.incident.StatusHistory;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryIncidents implements Incidents {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryIncidents(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public IncidentNumber next() {
        store.availability.require();
        return new IncidentNumber(IncidentNumber.FIRST + store.incidentNumbers.getAndIncrement());
    }

    @Override
    public WithMember<Optional<Incident>> view(Caller.Customer caller, IncidentNumber number) {
        return new WithMember<>(contacts.member(caller), find(caller.organization(), number));
    }

    @Override
    public WithMember<Page<IncidentSummary>> view(Caller.Customer caller, IncidentFilter filter, PageRequest page) {
        Predicate<Incident> inScope =
                switch (filter.scope()) {
                    case OWN -> incident -> incident.summary().isOwnOf(caller.contact());
                    case ALL -> incident -> true;
                };
        return new WithMember<>(contacts.member(caller), page(caller.organization(), inScope, filter, page));
    }

    @Override
    public Optional<Page<IncidentSummary>> list(OrganizationId organization, IncidentFilter filter, PageRequest page) {
        return store.organizations
                .find(InMemoryTable.Key.of("", organization))
                .map(known -> page(organization, incident -> true, filter, page));
    }

    @Override
    public Optional<Incident> find(OrganizationId organization, IncidentNumber number) {
        var key = key(organization, number);
        return store.incidents
                .find(key)
                .map(incident -> new Incident(
                        incident.summary(),
                        incident.description(),
                        store.attachments.find(key).orElse(AttachmentList.NONE),
                        store.statusHistories.find(key).orElse(StatusHistory.NONE)));
    }

    @Override
    public ConditionalWrite keep(IncidentSummary incident, StatusHistory after) {
        var key = key(incident.organization(), incident.number());
        return after.version() == 1
                ? store.statusHistories.insert(key, after)
                : store.statusHistories.replace(key, after, stored -> stored.version() == after.version() - 1);
    }

    @Override
    public List<ConditionalWrite> add(Incident incident) {
        var summary = incident.summary();
        var organization = summary.organization();
        return List.of(
                store.incidentNumbersInUse.insert(InMemoryTable.Key.of("", summary.number()), organization),
                store.incidents.insert(key(organization, summary.number()), incident));
    }

    @Override
    public List<ConditionalWrite> update(IncidentSummary before, IncidentSummary after) {
        return List.of(store.incidents.update(
                key(before.organization(), before.number()),
                stored -> stored.summary().status() == before.status()
                        && stored.summary().messageCount() == before.messageCount(),
                stored -> stored.with(after)));
    }

    private Page<IncidentSummary> page(
            OrganizationId organization, Predicate<Incident> inScope, IncidentFilter filter, PageRequest page) {
        Predicate<Incident> ofStatus = incident ->
                filter.status().map(incident.summary().status()::equals).orElse(true);
        Predicate<Incident> ofSeverity = incident ->
                filter.severity().map(incident.summary().severity()::equals).orElse(true);
        var found = store.incidents.page(
                organization.value(), true, inScope.and(ofStatus).and(ofSeverity), page);
        return new Page<>(found.items().stream().map(Incident::summary).toList(), found.next());
    }

    static InMemoryTable.Key key(OrganizationId organization, IncidentNumber number) {
        return InMemoryTable.Key.of(organization, String.format(Locale.ROOT, "%010d", number.sequence()));
    }
}

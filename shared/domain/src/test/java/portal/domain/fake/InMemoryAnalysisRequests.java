package portal.domain.fake;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.contact.Contacts;
import portal.domain.decision.Change;

final class InMemoryAnalysisRequests implements AnalysisRequests {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryAnalysisRequests(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public Viewed<Optional<AnalysisRequest>> view(Caller.Customer caller, String id) {
        return new Viewed<>(contacts.member(caller), find(caller.organization(), id));
    }

    @Override
    public Optional<AnalysisRequest> find(OrganizationId organization, String id) {
        return store.analyses.find(Shelf.Key.of(organization, id));
    }

    @Override
    public Change add(AnalysisRequest request) {
        return store.analyses.insert(Shelf.Key.of(request.organization(), request.id()), request);
    }

    @Override
    public Change update(AnalysisRequest request) {
        return store.analyses.replace(Shelf.Key.of(request.organization(), request.id()), request, stored -> true);
    }
}

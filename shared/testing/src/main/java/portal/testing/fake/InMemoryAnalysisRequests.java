package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;

final class InMemoryAnalysisRequests implements AnalysisRequests {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryAnalysisRequests(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<Optional<AnalysisRequest>> view(Caller.Customer caller, String id) {
        return new WithMember<>(contacts.member(caller), find(caller.organization(), id));
    }

    @Override
    public Optional<AnalysisRequest> find(OrganizationId organization, String id) {
        return store.analyses.find(InMemoryTable.Key.of(organization, id));
    }

    @Override
    public ConditionalWrite add(AnalysisRequest request) {
        return store.analyses.insert(InMemoryTable.Key.of(request.organization(), request.id()), request);
    }

    @Override
    public ConditionalWrite update(AnalysisRequest request) {
        return store.analyses.replace(
                InMemoryTable.Key.of(request.organization(), request.id()), request, stored -> true);
    }
}

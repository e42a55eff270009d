package portal.domain.analysis;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The requests for analyses. Every method throws StoreUnavailable when the store does not answer. */
public interface AnalysisRequests {

    WithMember<Optional<AnalysisRequest>> view(Caller.Customer caller, String id);

    Optional<AnalysisRequest> find(OrganizationId organization, String id);

    /** Adds a request whose id is new. */
    ConditionalWrite add(AnalysisRequest request);

    /** Replaces an existing request. */
    ConditionalWrite update(AnalysisRequest request);
}

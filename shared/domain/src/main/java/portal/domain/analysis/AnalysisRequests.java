package portal.domain.analysis;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The analyses asked for. Every method throws StoreUnavailable when the store does not answer. */
public interface AnalysisRequests {

    WithMember<Optional<AnalysisRequest>> view(Caller.Customer caller, String id);

    Optional<AnalysisRequest> find(OrganizationId organization, String id);

    /** Adds a request whose id is new. */
    ConditionalWrite add(AnalysisRequest request);

    /** Replaces a request that is there. */
    ConditionalWrite update(AnalysisRequest request);
}

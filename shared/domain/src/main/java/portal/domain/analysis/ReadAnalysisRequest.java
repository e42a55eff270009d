package portal.domain.analysis;

import java.time.Clock;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.usecase.UseCase;

/** Shows administrators the progress of a request for the license analysis. Empty when there is no such request. */
public final class ReadAnalysisRequest
        implements UseCase<String, Optional<AnalysisRequest>, Optional<AnalysisRequest>> {

    private final AnalysisRequests requests;
    private final Clock clock;

    public ReadAnalysisRequest(AnalysisRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Privilege privilege() {
        return RequestAnalysis.PRIVILEGE;
    }

    @Override
    public String subject(String id) {
        return id;
    }

    @Override
    public WithMember<Optional<AnalysisRequest>> read(Caller.Customer caller, String id) {
        return requests.view(caller, id);
    }

    @Override
    public Decision<Optional<AnalysisRequest>> decide(
            Caller.Customer caller, Member member, Optional<AnalysisRequest> request, String id) {
        return Decision.of(request.map(known -> known.asOf(clock.instant())));
    }
}

package portal.domain.analysis;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.EmailAddress;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;

/** Takes in that an administrator wants the license analysis mailed to their own registered address (domain.md, section 6). */
public final class RequestAnalysis {

    public static final Privilege PRIVILEGE = new Privilege(Capability.EMAIL_LICENSE_ANALYSIS, Action.REQUEST_ANALYSIS);

    private final Contacts contacts;
    private final AnalysisRequests requests;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public RequestAnalysis(Contacts contacts, AnalysisRequests requests, Gatekeeper gatekeeper, Journal journal) {
        this.contacts = contacts;
        this.requests = requests;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    /** @param address as typed; compared only, so that what is not an address at all is simply another one */
    public Decision<Gated<Outcome>> request(Caller.Customer caller, String address) {
        return gatekeeper.admit(
                caller, contacts.member(caller), PRIVILEGE, "", member -> decide(caller, member, address));
    }

    /** Empty when the organization has no such request. */
    public Decision<Gated<Optional<AnalysisRequest>>> find(Caller.Customer caller, String id) {
        var viewed = requests.view(caller, id);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, id, member -> Decision.of(viewed.subject()));
    }

    private Decision<Outcome> decide(Caller.Customer caller, Member member, String address) {
        var organization = caller.organization();
        var own = EmailAddress.parse(address.strip()).filter(member.email()::isSameAs);
        if (own.isEmpty()) {
            var attempt = Attempt.at(PRIVILEGE.action());
            return Decision.of(
                    new Outcome.NotYourAddress(),
                    journal.refused(caller, organization, attempt, Outcome.NotYourAddress.CODE));
        }
        var request = new AnalysisRequest(
                organization,
                journal.freshId(),
                member.contact(),
                journal.now(),
                AnalysisRequest.Status.REQUESTED,
                Optional.empty(),
                Optional.empty());
        return Decision.of(
                new Outcome.Requested(request),
                requests.add(request),
                journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), request.id())),
                journal.announce(caller, organization, EventType.AnalysisRequested, request.id()));
    }

    /** What came of asking for the analysis. */
    public sealed interface Outcome {

        record Requested(AnalysisRequest request) implements Outcome {}

        /** It says no more, so that nobody learns the right address from it. */
        record NotYourAddress() implements Outcome {
            public static final String CODE = "not-your-address";
        }
    }
}

package portal.domain.analysis;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.Memberships;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.text.DisplayText;
import portal.domain.usecase.UseCase;

/**
 * Takes in the request of an administrator to get the license analysis by mail, at their own registered address
 * (docs/domain.md, section 6).
 */
public final class RequestAnalysis
        implements UseCase<RequestAnalysis.Command, Optional<Member>, RequestAnalysis.Outcome> {

    /** Also needed to see the progress of a request. An analysis is an export, also while the organization leaves. */
    static final Privilege PRIVILEGE = Privilege.toRead(Capability.EMAIL_LICENSE_ANALYSIS, Action.REQUEST_ANALYSIS);

    private static final Privilege BRAKED = PRIVILEGE.braked(Brake.ANALYSES);

    private final Memberships memberships;
    private final AnalysisRequests requests;
    private final Journal journal;

    public RequestAnalysis(Memberships memberships, AnalysisRequests requests, Journal journal) {
        this.memberships = memberships;
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return BRAKED;
    }

    /** Reads only the caller's contact. */
    @Override
    public WithMember<Optional<Member>> read(Caller.Customer caller, Command command) {
        var member = memberships.member(caller);
        return new WithMember<>(member, member);
    }

    @Override
    public Decision<Outcome> decide(Caller.Customer caller, Member member, Optional<Member> state, Command command) {
        var organization = caller.organization();
        if (!isOwn(member, command.address())) {
            var attempt = Attempt.at(PRIVILEGE.action());
            return Decision.of(
                    new Outcome.NotYourAddress(),
                    journal.refused(caller, organization, attempt, Outcome.NotYourAddress.CODE));
        }
        var request =
                AnalysisRequest.of(organization, journal.freshId(), member.contact(), journal.now(), command.format());
        return Decision.of(
                new Outcome.Requested(request),
                requests.add(request),
                journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), request.id())),
                journal.announce(caller, organization, EventType.AnalysisRequested, request.id()));
    }

    /**
     * An address that was kept before the rule became stricter is one's own too; the analysis then tells what is wrong
     * with it.
     */
    private static boolean isOwn(Member member, String address) {
        var typed = EmailAddress.parse(address);
        return typed.isPresent()
                ? member.email().isSameAs(typed.get())
                : member.email().value().equalsIgnoreCase(DisplayText.trimmed(address));
    }

    /** @param address as typed; it is only compared, so a text that is no address simply differs */
    public record Command(String address, AnalysisRequest.Format format) {}

    /** The outcome of asking for the analysis. */
    public sealed interface Outcome {

        record Requested(AnalysisRequest request) implements Outcome {}

        /** Does not contain the right address, so that nobody learns it. */
        record NotYourAddress() implements Outcome {
            public static final String CODE = "not-your-address";
        }
    }
}

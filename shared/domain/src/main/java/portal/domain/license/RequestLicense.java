package portal.domain.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.domain.usecase.UseCase;

/**
 * Takes in a license request of an administrator, who cannot change the license further (docs/domain.md, section 4). No
 * rule but the brake refuses a request, and the license stays as it is.
 */
public final class RequestLicense implements UseCase<RequestLicense.Command, RequestLicense.State, LicenseRequest> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.MANAGE_LICENSE, Action.REQUEST_LICENSE).braked(Brake.LICENSE_REQUESTS);

    private final Licenses licenses;
    private final LicenseRequests requests;
    private final Journal journal;

    public RequestLicense(Licenses licenses, LicenseRequests requests, Journal journal) {
        this.licenses = licenses;
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    /** Takes a number for an administrator. Whoever may not ask leaves no gaps. */
    @Override
    public WithMember<State> read(Caller.Customer caller, Command command) {
        var viewed = WithMember.present(licenses.view(caller));
        var member = viewed.member();
        var takesNumber = member.isPresent()
                && PRIVILEGE.capability().heldWith(member.get().roles());
        var number = takesNumber ? Optional.of(requests.next()) : Optional.<RequestNumber>empty();
        return new WithMember<>(member, new State(viewed.subject(), number));
    }

    @Override
    public Decision<LicenseRequest> decide(Caller.Customer caller, Member member, State state, Command command) {
        var request = request(member, state, command);
        var organization = caller.organization();
        return Decision.of(
                        request,
                        journal.done(caller, organization, attempt(request)),
                        journal.announce(caller, organization, EventType.LicenseRequested, request.id()))
                .and(requests.add(request));
    }

    private static Attempt attempt(LicenseRequest request) {
        return Attempt.at(PRIVILEGE.action(), request.id())
                .named(request.number().toString());
    }

    private LicenseRequest request(Member member, State state, Command command) {
        var license = state.license().orElseThrow();
        var lines = new ArrayList<LicenseRequest.Line>();
        for (var wish : command.wanted()) {
            lines.add(line(license, wish));
        }
        return new LicenseRequest(
                member.organization(),
                journal.freshId(),
                state.number().orElseThrow(),
                lines,
                command.explanation(),
                member.contact(),
                member.name(),
                journal.now());
    }

    private static LicenseRequest.Line line(License license, Wish wish) {
        var metric = wish.metric();
        return new LicenseRequest.Line(
                metric,
                wish.maximum(),
                license.entitlement(metric),
                license.binding(metric).used());
    }

    /** @param wanted 0-7, each metric at most once */
    public record Command(List<Wish> wanted, String explanation) {
        public Command {
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * What a request is made of.
     *
     * @param number of the request; empty for a contact who may not ask
     */
    public record State(Optional<License> license, Optional<RequestNumber> number) {}

    /** The maximum that is wanted of a metric. */
    public record Wish(Metric metric, SeatCount maximum) {}
}

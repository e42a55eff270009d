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
public final class RequestLicense implements UseCase<RequestLicense.Command, Optional<License>, LicenseRequest> {

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

    @Override
    public WithMember<Optional<License>> read(Caller.Customer caller, Command command) {
        return WithMember.present(licenses.view(caller));
    }

    @Override
    public Decision<LicenseRequest> decide(
            Caller.Customer caller, Member member, Optional<License> license, Command command) {
        var request = request(member, license.orElseThrow(), command);
        var organization = caller.organization();
        return Decision.of(
                request,
                requests.add(request),
                journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), request.id())),
                journal.announce(caller, organization, EventType.LicenseRequested, request.id()));
    }

    private LicenseRequest request(Member member, License license, Command command) {
        var lines = new ArrayList<LicenseRequest.Line>();
        for (var wish : command.wanted()) {
            lines.add(line(license, wish));
        }
        return new LicenseRequest(
                member.organization(),
                journal.freshId(),
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

    /** The maximum that is wanted of a metric. */
    public record Wish(Metric metric, SeatCount maximum) {}
}

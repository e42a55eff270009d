package portal.domain.license;

import java.util.List;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/**
 * Takes in what an administrator asks of the vendor when changing the license does not get them further (domain.md, section 4).
 * No rule refuses a wish, and the license stays as it is.
 */
public final class RequestLicense {

    public static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.REQUEST_LICENSE);

    private final Licenses licenses;
    private final LicenseRequests requests;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public RequestLicense(Licenses licenses, LicenseRequests requests, Gatekeeper gatekeeper, Journal journal) {
        this.licenses = licenses;
        this.requests = requests;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<LicenseRequest>> request(Caller.Customer caller, Command command) {
        var viewed = licenses.view(caller);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                PRIVILEGE,
                "",
                member -> add(caller, request(member, viewed.subject().orElseThrow(), command)));
    }

    private Decision<LicenseRequest> add(Caller.Customer caller, LicenseRequest request) {
        var organization = caller.organization();
        return Decision.of(
                request,
                requests.add(request),
                journal.done(caller, organization, Attempt.at(PRIVILEGE.action(), request.id())),
                journal.announce(caller, organization, EventType.LicenseRequested, request.id()));
    }

    private LicenseRequest request(Member member, License license, Command command) {
        return new LicenseRequest(
                member.organization(),
                journal.freshId(),
                command.wanted().stream().map(wish -> line(license, wish)).toList(),
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

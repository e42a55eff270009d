package portal.domain.incident;

import java.util.Optional;
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

/** Takes in an incident from a contact with the role for it (domain.md, sections 1 and 2). */
public final class SubmitIncident {

    public static final Privilege PRIVILEGE = new Privilege(Capability.SUBMIT_INCIDENT, Action.SUBMIT_INCIDENT);

    private final Incidents incidents;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public SubmitIncident(Incidents incidents, Gatekeeper gatekeeper, Journal journal) {
        this.incidents = incidents;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<Incident>> submit(Caller.Customer caller, Report report) {
        var viewed = incidents.latest(caller);
        return gatekeeper.admit(
                caller, viewed.member(), PRIVILEGE, "", member -> add(caller, member, report, viewed.subject()));
    }

    private Decision<Incident> add(
            Caller.Customer caller, Member member, Report report, Optional<IncidentNumber> latest) {
        var number = latest.map(IncidentNumber::next).orElseGet(() -> new IncidentNumber(IncidentNumber.FIRST));
        var incident = incident(member, number, report);
        var attempt = Attempt.at(PRIVILEGE.action(), number.toString());
        return Decision.of(
                        incident,
                        journal.done(caller, caller.organization(), attempt),
                        journal.announce(caller, caller.organization(), EventType.IncidentSubmitted, number.toString()))
                .and(incidents.add(incident, latest));
    }

    private Incident incident(Member member, IncidentNumber number, Report report) {
        var now = journal.now();
        var summary = new IncidentSummary(
                member.organization(),
                number,
                report.subject(),
                report.severity(),
                report.productArea(),
                member.contact(),
                member.name(),
                IncidentStatus.OPEN,
                now,
                now);
        return new Incident(summary, report.description());
    }

    /** What the reporter tells. */
    public record Report(String subject, String description, Severity severity, Optional<String> productArea) {}
}

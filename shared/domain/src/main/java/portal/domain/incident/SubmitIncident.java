package portal.domain.incident;

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
import portal.domain.usecase.UseCase;

/** Takes in an incident from a contact with the role for it (docs/domain.md, sections 1 and 2). */
public final class SubmitIncident implements UseCase<SubmitIncident.Report, Optional<IncidentNumber>, Incident> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.SUBMIT_INCIDENT, Action.SUBMIT_INCIDENT).braked(Brake.INCIDENTS);

    private final Incidents incidents;
    private final Journal journal;

    public SubmitIncident(Incidents incidents, Journal journal) {
        this.incidents = incidents;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    /** Reads the latest number that the organization has given out. */
    @Override
    public WithMember<Optional<IncidentNumber>> read(Caller.Customer caller, Report report) {
        return incidents.latest(caller);
    }

    @Override
    public Decision<Incident> decide(
            Caller.Customer caller, Member member, Optional<IncidentNumber> latest, Report report) {
        var number = latest.isPresent() ? latest.get().next() : new IncidentNumber(IncidentNumber.FIRST);
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

    /** What the reporter writes. */
    public record Report(String subject, String description, Severity severity, Optional<String> productArea) {}
}

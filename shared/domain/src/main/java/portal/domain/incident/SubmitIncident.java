package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Memberships;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.UseCase;

/**
 * Takes in an incident from a contact with the role for it (docs/domain.md, sections 1 and 2). The number is taken
 * before the decision, and by itself: so nobody who submits an incident waits for somebody else who does. One that is
 * not used in the end leaves a gap (docs/decisions/0037-support-works-over-all-organizations.md).
 */
public final class SubmitIncident implements UseCase<SubmitIncident.Report, Optional<IncidentNumber>, Incident> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.SUBMIT_INCIDENT, Action.SUBMIT_INCIDENT).braked(Brake.INCIDENTS);

    private final Memberships memberships;
    private final Incidents incidents;
    private final Journal journal;

    public SubmitIncident(Memberships memberships, Incidents incidents, Journal journal) {
        this.memberships = memberships;
        this.incidents = incidents;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    /** Takes a number for a contact who has the role. Whoever lacks it leaves no gaps. */
    @Override
    public WithMember<Optional<IncidentNumber>> read(Caller.Customer caller, Report report) {
        var member = memberships.member(caller);
        var takesNumber = member.isPresent()
                && Capability.SUBMIT_INCIDENT.heldWith(member.get().roles());
        return new WithMember<>(member, takesNumber ? Optional.of(incidents.next()) : Optional.empty());
    }

    @Override
    public Decision<Incident> decide(
            Caller.Customer caller, Member member, Optional<IncidentNumber> taken, Report report) {
        var number = taken.orElseThrow();
        var incident = incident(member, number, report);
        var attempt = Attempt.at(PRIVILEGE.action(), number.toString());
        return Decision.of(
                        incident,
                        journal.done(caller, caller.organization(), attempt),
                        journal.announce(caller, caller.organization(), EventType.IncidentSubmitted, number.toString()))
                .and(incidents.add(incident));
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

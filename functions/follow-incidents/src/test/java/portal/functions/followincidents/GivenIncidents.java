package portal.functions.followincidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Author;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

/**
 * Adds incidents to a portal in memory, without audit entries or events. Incidents with an even number are NORMAL, the
 * others LOW.
 */
record GivenIncidents(InMemoryPortal portal) {

    private static final Instant AT = Instant.parse("2026-02-27T15:00:00Z");

    FollowIncidentsHandler function() {
        return FollowIncidentsFunction.on(portal);
    }

    void incident(OrganizationFixture organization, int number, String reporter, IncidentStatus status) {
        var summary = new IncidentSummary(
                organization.id(),
                new IncidentNumber(number),
                "Subject of " + number,
                number % 2 == 0 ? Severity.NORMAL : Severity.LOW,
                Optional.empty(),
                new ContactId(reporter),
                reporter,
                status,
                AT,
                AT);
        portal.commit(portal.incidents().add(new Incident(summary, "Description of " + number)));
    }

    /** Adds one message a minute, the even ones by Bram, the others by the vendor's support. */
    void messages(OrganizationFixture organization, int number, int count) {
        for (int id = 1; id <= count; id++) {
            var bram = new Author(Side.CUSTOMER, Optional.of(new ContactId("bram")), "Bram as he was");
            var sam = new Author(Side.SUPPORT, Optional.empty(), "Sam");
            write(
                    organization,
                    number,
                    new IncidentMessage(id, id % 2 == 0 ? bram : sam, "Text " + id, AT.plusSeconds(60L * id)));
        }
    }

    private void write(OrganizationFixture organization, int number, IncidentMessage message) {
        var incident = new IncidentNumber(number);
        var before = portal.incidents()
                .find(organization.id(), incident)
                .orElseThrow()
                .summary();
        var after = new IncidentSummary(
                before.organization(),
                before.number(),
                before.subject(),
                before.severity(),
                before.productArea(),
                before.reporter(),
                before.reporterName(),
                before.status(),
                before.createdAt(),
                message.at(),
                message.id());
        List<ConditionalWrite> changes = new ArrayList<>(portal.incidents().update(before, after));
        changes.addAll(portal.conversations().add(organization.id(), incident, message));
        portal.commit(changes);
    }
}

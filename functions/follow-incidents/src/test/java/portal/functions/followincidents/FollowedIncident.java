package portal.functions.followincidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.incident.Conversation;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.paging.PageRequest;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;

/**
 * The function on a portal in memory where Carla of Acme has reported INC-1001. The report left no audit entry or
 * event.
 */
record FollowedIncident(InMemoryPortal portal, OrganizationFixture acme) {

    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final Instant AT = Instant.parse("2026-02-27T15:00:00Z");

    static FollowedIncident open() {
        return given(IncidentStatus.OPEN);
    }

    static FollowedIncident closed() {
        return given(IncidentStatus.CLOSED);
    }

    private static FollowedIncident given(IncidentStatus status) {
        var portal = new InMemoryPortal();
        var acme = Acme.in(portal);
        var summary = new IncidentSummary(
                acme.id(),
                NUMBER,
                "Subject",
                Severity.NORMAL,
                Optional.empty(),
                new ContactId("carla"),
                "Carla",
                status,
                AT,
                AT);
        portal.commit(portal.incidents().add(new Incident(summary, "Description")));
        return new FollowedIncident(portal, acme);
    }

    FollowIncidentsHandler function() {
        return FollowIncidentsFunction.on(portal);
    }

    IncidentSummary summary() {
        return conversation().incident().summary();
    }

    List<IncidentMessage> messages() {
        return conversation().inOrder();
    }

    private Conversation conversation() {
        return portal.conversations()
                .find(acme.id(), NUMBER, new PageRequest(25, Optional.empty()))
                .orElseThrow();
    }
}

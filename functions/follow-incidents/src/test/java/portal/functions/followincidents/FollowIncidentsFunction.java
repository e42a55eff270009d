package portal.functions.followincidents;

import portal.domain.incident.AttachFile;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.ListIncidents;
import portal.domain.incident.ReadAttachment;
import portal.domain.incident.ReadIncident;
import portal.domain.incident.ReadIncidentQueue;
import portal.domain.incident.WriteMessage;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Pipelines;

/** The function on a portal in memory. */
final class FollowIncidentsFunction {

    private FollowIncidentsFunction() {}

    static FollowIncidentsHandler on(InMemoryPortal portal) {
        return new FollowIncidentsHandler(
                Pipelines.of(portal),
                new ListIncidents(portal.incidents()),
                new ReadIncident(portal.conversations()),
                new WriteMessage(portal.incidents(), portal.conversations(), portal.journal()),
                new ChangeIncidentStatus(portal.incidents(), portal.conversations(), portal.journal()),
                new AttachFile(portal.attachments(), portal.files(), portal.journal()),
                new ReadAttachment(portal.attachments(), portal.files(), portal.journal()),
                new ReadIncidentQueue(portal.incidentQueue()),
                portal.clock());
    }
}

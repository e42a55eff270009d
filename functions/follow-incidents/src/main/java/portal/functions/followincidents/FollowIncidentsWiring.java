package portal.functions.followincidents;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.incident.DynamoDbAttachments;
import portal.adapters.incident.DynamoDbConversations;
import portal.adapters.incident.DynamoDbIncidentQueue;
import portal.adapters.incident.DynamoDbIncidents;
import portal.domain.incident.AttachFile;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.FileStore;
import portal.domain.incident.ListIncidents;
import portal.domain.incident.ReadAttachment;
import portal.domain.incident.ReadIncident;
import portal.domain.incident.ReadIncidentQueue;
import portal.domain.incident.WriteMessage;
import portal.files.S3FileStore;
import portal.platform.aws.AwsEnvironment;
import portal.platform.wiring.BrakeBeans;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbIncidentQueue.class,
            DynamoDbIncidents.class,
            DynamoDbConversations.class,
            DynamoDbAttachments.class,
            ListIncidents.class,
            ReadIncident.class,
            ReadIncidentQueue.class,
            WriteMessage.class,
            ChangeIncidentStatus.class,
            AttachFile.class,
            ReadAttachment.class
        },
        annotated = "*")
final class FollowIncidentsWiring extends BrakeBeans {

    @Singleton
    FileStore files(Settings settings, Clock clock) {
        return new S3FileStore(
                new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"), clock);
    }
}

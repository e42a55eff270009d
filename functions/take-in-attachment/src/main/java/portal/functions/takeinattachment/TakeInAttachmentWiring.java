package portal.functions.takeinattachment;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.incident.DynamoDbAttachments;
import portal.domain.incident.OrphanedFiles;
import portal.domain.incident.TakeInFile;
import portal.files.S3FileRemoval;
import portal.platform.aws.AwsEnvironment;
import portal.platform.wiring.Settings;

@Factory
@Import(
        classes = {DynamoDbAuditTrail.class, DynamoDbAttachments.class, DynamoDbContacts.class, TakeInFile.class},
        annotated = "*")
final class TakeInAttachmentWiring {

    @Singleton
    OrphanedFiles orphanedFiles(Settings settings) {
        return new S3FileRemoval(new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"));
    }
}

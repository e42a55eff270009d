package portal.functions.manageattachments;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.incident.AttachFile;
import portal.domain.incident.Attachments;
import portal.domain.incident.FileStore;
import portal.domain.incident.ReadAttachments;
import portal.files.S3FileStore;
import portal.platform.aws.AwsEnvironment;
import portal.wiring.Settings;

@Factory
final class ManageAttachmentsWiring {

    @Singleton
    FileStore files(Settings settings, Clock clock) {
        return new S3FileStore(
                new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"), clock);
    }

    @Singleton
    AttachFile attachFile(Attachments attachments, FileStore files, Gatekeeper gatekeeper, Journal journal) {
        return new AttachFile(attachments, files, gatekeeper, journal);
    }

    @Singleton
    ReadAttachments readAttachments(Attachments attachments, FileStore files, Gatekeeper gatekeeper, Journal journal) {
        return new ReadAttachments(attachments, files, gatekeeper, journal);
    }
}

package portal.functions.takeinattachment;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.Attachments;
import portal.domain.incident.OrphanedFiles;
import portal.domain.incident.TakeInFile;
import portal.files.S3FileRemoval;
import portal.platform.aws.AwsEnvironment;
import portal.wiring.Settings;

@Factory
final class TakeInAttachmentWiring {

    @Singleton
    OrphanedFiles strayFiles(Settings settings) {
        return new S3FileRemoval(new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"));
    }

    @Singleton
    TakeInFile takeInFile(Attachments attachments, OrphanedFiles strays, TransactionRunner steps, Journal journal) {
        return new TakeInFile(attachments, strays, steps, journal);
    }
}

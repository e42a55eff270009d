package portal.functions.takeinattachment;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.aws.AwsEnvironment;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.incident.Attachments;
import portal.domain.incident.StrayFiles;
import portal.domain.incident.TakeInFile;
import portal.fileremoval.S3FileRemoval;
import portal.wiring.Settings;

@Factory
final class TakeInAttachmentWiring {

    @Singleton
    StrayFiles strayFiles(Settings settings) {
        return new S3FileRemoval(new AwsEnvironment(settings.variables()), settings.required("ATTACHMENTS_BUCKET"));
    }

    @Singleton
    TakeInFile takeInFile(Attachments attachments, StrayFiles strays, Steps steps, Journal journal) {
        return new TakeInFile(attachments, strays, steps, journal);
    }
}

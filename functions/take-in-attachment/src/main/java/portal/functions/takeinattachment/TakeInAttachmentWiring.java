package portal.functions.takeinattachment;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.incident.Attachments;
import portal.domain.incident.TakeInFile;

@Factory
final class TakeInAttachmentWiring {

    @Singleton
    TakeInFile takeInFile(Attachments attachments, Steps steps, Journal journal) {
        return new TakeInFile(attachments, steps, journal);
    }
}

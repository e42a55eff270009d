package portal.functions.takeinattachment;

import jakarta.inject.Singleton;
import portal.domain.access.Origin;
import portal.domain.incident.FileKey;
import portal.domain.incident.TakeInFile;
import portal.platform.event.StoredObjectFunction;

/** Reacts to files that arrive in the bucket of attachments. */
@Singleton
final class TakeInAttachmentHandler extends StoredObjectFunction {

    private final TakeInFile takeInFile;

    TakeInAttachmentHandler(TakeInFile takeInFile) {
        this.takeInFile = takeInFile;
    }

    @Override
    protected void takeIn(String key, long size, Origin origin) {
        FileKey.parse(key).ifPresent(known -> takeInFile.takeIn(known, size, origin));
    }
}

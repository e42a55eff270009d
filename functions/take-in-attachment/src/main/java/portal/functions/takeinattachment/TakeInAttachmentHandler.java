package portal.functions.takeinattachment;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.Origin;
import portal.domain.incident.FileKey;
import portal.domain.incident.TakeInFile;
import portal.platform.event.StoredObjectFunction;
import portal.wiring.Wiring;

/** Hears of the files that arrive in the bucket of attachments. */
public final class TakeInAttachmentHandler extends StoredObjectFunction {

    private final TakeInFile takeInFile;

    public TakeInAttachmentHandler() {
        this(Wiring.environment());
    }

    public TakeInAttachmentHandler(Map<String, String> environment) {
        this(Wiring.start(TakeInAttachmentHandler.class, environment));
    }

    private TakeInAttachmentHandler(BeanContext beans) {
        this(beans.getBean(TakeInFile.class));
    }

    TakeInAttachmentHandler(TakeInFile takeInFile) {
        this.takeInFile = takeInFile;
    }

    @Override
    protected void takeIn(String key, long size, Origin origin) {
        FileKey.parse(key).ifPresent(known -> takeInFile.takeIn(known, size, origin));
    }
}

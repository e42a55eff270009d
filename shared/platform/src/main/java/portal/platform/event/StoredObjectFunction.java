package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.Origin;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;

/**
 * A function that reacts to objects that were put in a bucket of S3 ({@code Object Created}). The event of an object
 * may come late and several times. A failed event is thrown back, so that Lambda delivers it again and finally puts it
 * in the failure queue.
 */
public abstract class StoredObjectFunction implements RequestStreamHandler {

    protected StoredObjectFunction() {}

    /**
     * Reacts to one object. A repeated call has no second effect.
     *
     * @param size in bytes
     * @param origin the event's id, and the address that the object came from
     */
    protected abstract void takeIn(String key, long size, Origin origin);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var event = EventJson.read(input);
        var detail = event.object("detail");
        var object = detail.object("object");
        var id = event.text("id").orElse("");
        try {
            takeIn(
                    object.text("key").orElseThrow(() -> lacks("key")),
                    size(object),
                    new Origin(id, detail.text("source-ip-address").orElse("")));
        } catch (RuntimeException fault) {
            ErrorLog.log(id, fault);
            throw fault;
        }
    }

    private static long size(Json.Struct object) {
        return object.member("size")
                .flatMap(size -> size instanceof Json.Numeral number ? number.whole() : Optional.empty())
                .orElseThrow(() -> lacks("size"));
    }

    private static IllegalStateException lacks(String name) {
        return new IllegalStateException("The event lacks the object's " + name);
    }
}

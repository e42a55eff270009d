package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

/**
 * A function that a schedule runs. A run that fails is thrown back, so that Lambda runs it again as a whole and finally puts it
 * in the failure queue; it may also be run twice for no reason.
 */
public abstract class ScheduledFunction implements RequestStreamHandler {

    protected ScheduledFunction() {}

    /** @param scheduled when the schedule was due, which may be long ago */
    protected abstract void run(Instant scheduled);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var scheduled = scheduled(input);
        try {
            run(scheduled);
        } catch (RuntimeException fault) {
            ErrorLog.log(scheduled.toString(), fault);
            throw fault;
        }
    }

    private static Instant scheduled(InputStream input) throws IOException {
        try {
            var event = (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            return event.text("scheduledTime")
                    .map(Instant::parse)
                    .orElseThrow(() -> new IllegalStateException("The schedule does not tell its time"));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }
}

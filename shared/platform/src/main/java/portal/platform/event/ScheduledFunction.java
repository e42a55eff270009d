package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;

/**
 * A function that schedules run: a table from the name of a schedule to its task. The template puts the name into the
 * input. A failed run is thrown back, so that Lambda runs it again as a whole and finally puts it in the failure queue.
 * A run may also happen twice for no reason.
 */
public abstract class ScheduledFunction implements RequestStreamHandler {

    private final Map<String, Task> tasks;

    /** @param tasks the tasks, by the name of their schedule */
    protected ScheduledFunction(Map<String, Task> tasks) {
        this.tasks = Map.copyOf(tasks);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var event = EventJson.read(input);
        var schedule = text(event, "schedule");
        var scheduled = Instant.parse(text(event, "scheduledTime"));
        try {
            task(schedule).run(scheduled);
        } catch (RuntimeException fault) {
            ErrorLog.log(schedule + " of " + scheduled, fault);
            throw fault;
        }
    }

    private Task task(String schedule) {
        return Optional.ofNullable(tasks.get(schedule))
                .orElseThrow(() -> new IllegalStateException("There is nothing to do for the schedule " + schedule));
    }

    private static String text(Json.Struct event, String name) {
        return event.text(name).orElseThrow(() -> new IllegalStateException("The schedule lacks " + name));
    }

    /** The task of a schedule. */
    @FunctionalInterface
    public interface Task {

        /** @param scheduled when the schedule was due, which may be long ago */
        void run(Instant scheduled);
    }
}

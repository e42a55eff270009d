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
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;

/**
 * A function that reacts to domain events from the bus, directly or through a queue: a table from event type to
 * reaction. A failed event is thrown back, so that it is delivered again and finally put in the failure queue. Events
 * may come several times, but reactions have each effect once ({@link OnceOnly}).
 */
public abstract class EventFunction implements RequestStreamHandler {

    private final Map<EventType, Reaction> reactions;

    protected EventFunction(Map<EventType, Reaction> reactions) {
        this.reactions = Map.copyOf(reactions);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var event = event(input);
        try {
            reaction(event.type()).react(event);
        } catch (RuntimeException fault) {
            ErrorLog.log(event.id(), fault);
            throw fault;
        }
    }

    /** The reaction to a type. The template sends only types that the function knows. */
    private Reaction reaction(EventType type) {
        return Optional.ofNullable(reactions.get(type))
                .orElseThrow(() -> new IllegalStateException("There is nothing to do for " + type));
    }

    private static DomainEvent event(InputStream input) throws IOException {
        var detail = envelope(EventJson.read(input)).object("detail");
        return new DomainEvent(
                text(detail, "id"),
                EventType.valueOf(text(detail, "type")),
                new OrganizationId(text(detail, "organization")),
                text(detail, "subject"),
                text(detail, "actor"),
                Instant.parse(text(detail, "at")));
    }

    /** An event as the bus delivers it, or in the one message of a batch from a queue. */
    private static Json.Struct envelope(Json.Struct input) throws IOException {
        var records = input.member("Records");
        if (records.isEmpty()) {
            return input;
        }
        var messages = ((Json.Array) records.get()).elements();
        if (messages.size() != 1) {
            throw new IllegalStateException("A batch has one event: otherwise one failure would repeat the others");
        }
        return EventJson.read(text((Json.Struct) messages.getFirst(), "body"));
    }

    private static String text(Json.Struct detail, String name) {
        return detail.text(name).orElseThrow(() -> new IllegalStateException("The event lacks " + name));
    }

    /** The reaction to a type of event. */
    @FunctionalInterface
    public interface Reaction {

        /** Reacts to the event. If it throws, the event comes again. */
        void react(DomainEvent event);
    }
}

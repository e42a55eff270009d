package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import portal.domain.access.OrganizationId;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

/**
 * A function that reacts to domain events from the bus. An event that comes again has no second effect; one that fails is thrown
 * back, so that Lambda delivers it again and finally puts it in the failure queue.
 */
public abstract class EventFunction implements RequestStreamHandler {

    private static final Duration USUAL_LEASE = Duration.ofMinutes(3);

    private final Deliveries deliveries;
    private final String consumer;
    private final Duration lease;

    /** @param consumer the name under which this function's deliveries are remembered */
    protected EventFunction(Deliveries deliveries, String consumer) {
        this(deliveries, consumer, USUAL_LEASE);
    }

    /**
     * For a function that may take longer than others.
     *
     * @param lease longer than the function may take, so that a repeated delivery does not run beside the first
     */
    protected EventFunction(Deliveries deliveries, String consumer, Duration lease) {
        this.deliveries = deliveries;
        this.consumer = consumer;
        this.lease = lease;
    }

    /** Reacts to one event; what it throws makes the event come again. */
    protected abstract void handle(DomainEvent event);

    /** For a type of event that the template sends here and the function does not know. */
    protected static IllegalStateException unexpected(DomainEvent event) {
        return new IllegalStateException("There is nothing to do for " + event.type());
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        var event = event(input);
        switch (deliveries.begin(consumer, event.id(), lease)) {
            case STARTED -> react(event);
            case ALREADY_HANDLED -> {}
            case IN_PROGRESS -> throw new IllegalStateException("Event " + event.id() + " is being handled already");
        }
    }

    private void react(DomainEvent event) {
        try {
            handle(event);
        } catch (RuntimeException fault) {
            ErrorLog.log(event.id(), fault);
            release(event, fault);
            throw fault;
        }
        deliveries.complete(consumer, event.id());
    }

    /** What failed stays the fault to tell of, also when the store fails next; the lease ends by itself then. */
    private void release(DomainEvent event, RuntimeException fault) {
        try {
            deliveries.release(consumer, event.id());
        } catch (StoreUnavailable e) {
            fault.addSuppressed(e);
        }
    }

    private static DomainEvent event(InputStream input) throws IOException {
        try {
            var envelope = (Json.Struct) JsonReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            var detail = envelope.object("detail");
            return new DomainEvent(
                    text(detail, "id"),
                    EventType.valueOf(text(detail, "type")),
                    new OrganizationId(text(detail, "organization")),
                    text(detail, "subject"),
                    text(detail, "actor"),
                    Instant.parse(text(detail, "at")));
        } catch (MalformedJsonException e) {
            throw new IOException("The event is not JSON", e);
        }
    }

    private static String text(Json.Struct detail, String name) {
        return detail.text(name).orElseThrow(() -> new IllegalStateException("The event lacks " + name));
    }
}

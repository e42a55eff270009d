package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.functions.Functions;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.FunctionDefinition;

/**
 * Stands in for EventBridge: delivers each event to every function with a matching rule on its bus. It delivers again
 * after a failure, as often as configured.
 */
public final class Buses implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    /**
     * The number of events at the same time. One machine is not a region, and a schedule may lead to an event for every
     * organization at once.
     */
    private static final int AT_ONCE = 8;

    private final List<FunctionDefinition> consumers;
    private final Functions functions;
    private final Failures failures;
    private final Clock clock;
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Semaphore calls = new Semaphore(AT_ONCE);

    public Buses(List<FunctionDefinition> definitions, Functions functions, Failures failures, Clock clock) {
        this.consumers = definitions.stream()
                .filter(definition -> !definition.rules().isEmpty())
                .toList();
        this.functions = functions;
        this.failures = failures;
        this.clock = clock;
    }

    /** Starts delivering an event; returns before it is delivered. */
    public void put(Event event) {
        ObjectNode envelope = envelope(event);
        for (FunctionDefinition consumer : consumers) {
            if (consumer.rules().stream()
                    .anyMatch(
                            rule -> rule.bus().equals(event.bus()) && EventPattern.matches(rule.pattern(), envelope))) {
                start(consumer, envelope);
            }
        }
    }

    boolean isIdle() {
        return inFlight.get() == 0;
    }

    private void start(FunctionDefinition consumer, ObjectNode event) {
        inFlight.incrementAndGet();
        try {
            deliveries.execute(() -> {
                try {
                    deliver(consumer, event);
                } finally {
                    inFlight.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException stopping) {
            inFlight.decrementAndGet();
        }
    }

    private void deliver(FunctionDefinition consumer, ObjectNode event) {
        byte[] bytes = JsonNodes.bytes(event);
        for (int attempt = 1; ; attempt++) {
            try {
                request(consumer, bytes);
                return;
            } catch (FunctionFailure failed) {
                if (attempt > consumer.retries()) {
                    failures.add(
                            consumer.failureQueue(),
                            consumer.name(),
                            attempt,
                            String.valueOf(failed.getMessage()),
                            event);
                    return;
                }
            }
            if (!pause(FIRST_PAUSE.multipliedBy(attempt))) {
                return;
            }
        }
    }

    private void request(FunctionDefinition consumer, byte[] event) throws FunctionFailure {
        calls.acquireUninterruptibly();
        try {
            functions.request(consumer.name(), event);
        } finally {
            calls.release();
        }
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ObjectNode envelope(Event event) {
        ObjectNode envelope = JsonNodes.object()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", event.detailType())
                .put("source", event.source())
                .put("account", "000000000000")
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", "eu-west-1");
        ArrayNode resources = envelope.putArray("resources");
        event.resources().forEach(resources::add);
        envelope.set("detail", event.detail());
        return envelope;
    }

    @Override
    public void close() {
        deliveries.shutdownNow();
    }

    /**
     * An event on a bus.
     *
     * @param bus logical id of the bus, or {@link FunctionDefinition#DEFAULT_BUS}
     * @param resources the subjects of the event, as names of resources in AWS
     */
    public record Event(String bus, String source, String detailType, List<String> resources, JsonNode detail) {
        public Event {
            resources = List.copyOf(resources);
        }
    }
}

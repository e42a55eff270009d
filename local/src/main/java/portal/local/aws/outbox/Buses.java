package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.FunctionDefinition;
import portal.local.aws.template.FunctionDefinition.QueueSource;

/**
 * Stands in for EventBridge and for Lambda's queue of events: delivers each event to every function with a matching
 * rule on its bus. A function that fails gets the event again after 1 minute and once more after 2 more, as often as it
 * is configured: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 *
 * <p>Stands in for queues between rules and functions as well: a function has as many messages in hand as it may, and
 * one that it does not handle is hidden for a while and then comes again:
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
public final class Buses implements AutoCloseable {
    /** Lambda's pause before the first retry; the pause before the second is twice as long. */
    public static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /**
     * The number of events at the same time. One machine is not a region, and a schedule may lead to an event for every
     * organization at once.
     */
    private static final int AT_ONCE = 8;

    private final List<FunctionDefinition> consumers;
    private final Map<String, FunctionDefinition> byName;
    private final Lambda lambda;
    private final Failures failures;
    private final Clock clock;
    private final Timer timer;
    private final Duration firstPause;
    private final Underway underway;
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Semaphore calls = new Semaphore(AT_ONCE);
    private final Map<String, Semaphore> queues = new HashMap<>();
    private volatile boolean closed;

    /**
     * @param firstPause in place of {@link #FIRST_PAUSE}
     * @param folder where deliveries are kept that are underway, or null to forget them
     */
    public static Buses of(
            List<FunctionDefinition> definitions,
            Lambda lambda,
            Failures failures,
            Clock clock,
            Duration firstPause,
            @Nullable Path folder)
            throws IOException {
        return new Buses(definitions, lambda, failures, clock, Timer.real(), firstPause, new Underway(folder));
    }

    Buses(
            List<FunctionDefinition> definitions,
            Lambda lambda,
            Failures failures,
            Clock clock,
            Timer timer,
            Duration firstPause,
            Underway underway) {
        this.consumers = definitions.stream()
                .filter(definition -> !definition.rules().isEmpty())
                .toList();
        this.byName = definitions.stream().collect(Collectors.toMap(FunctionDefinition::name, Function.identity()));
        consumers.forEach(consumer ->
                consumer.queue().ifPresent(queue -> queues.put(consumer.name(), new Semaphore(queue.atOnce()))));
        this.lambda = lambda;
        this.failures = failures;
        this.clock = clock;
        this.timer = timer;
        this.firstPause = firstPause;
        this.underway = underway;
    }

    /** Makes the deliveries that were underway when the portal stopped, each as often as a new one. */
    public void resume() throws IOException {
        for (Delivery left : underway.left()) {
            FunctionDefinition consumer = byName.get(left.function());
            if (consumer == null) {
                underway.remove(left);
            } else {
                begin(consumer, left);
            }
        }
    }

    /** Hands an event to one function, as a service does that invokes it asynchronously. */
    public void invoke(String function, JsonNode event) {
        FunctionDefinition invoked = byName.get(function);
        if (invoked == null) {
            throw new IllegalArgumentException("There is no function " + function);
        }
        deliver(invoked, event);
    }

    private void deliver(FunctionDefinition consumer, JsonNode event) {
        String id = String.format(Locale.ROOT, "%013d-%s", clock.millis(), UUID.randomUUID());
        Delivery delivery = new Delivery(id, consumer.name(), event);
        underway.add(delivery);
        begin(consumer, delivery);
    }

    /** Starts delivering an event; returns before it is delivered, and after it is kept. */
    public void put(Event event) {
        ObjectNode envelope = envelope(event);
        for (FunctionDefinition consumer : consumers) {
            if (consumer.rules().stream()
                    .anyMatch(
                            rule -> rule.bus().equals(event.bus()) && EventPattern.matches(rule.pattern(), envelope))) {
                deliver(consumer, envelope);
            }
        }
    }

    /** Whether no function has an event in hand; some may wait to be tried again. */
    boolean isIdle() {
        return running.get() == 0;
    }

    /**
     * Whether events are neither delivered nor given up: a function has them in hand, or they wait to be tried again.
     */
    public boolean hasUnfinished() {
        return unfinished.get() > 0;
    }

    private void begin(FunctionDefinition consumer, Delivery delivery) {
        unfinished.incrementAndGet();
        start(consumer, delivery, 1);
    }

    private void start(FunctionDefinition consumer, Delivery delivery, int attempt) {
        running.incrementAndGet();
        try {
            deliveries.execute(() -> {
                try {
                    attempt(consumer, delivery, attempt);
                } finally {
                    running.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException stopping) {
            running.decrementAndGet();
        }
    }

    /** What is stopped in the middle stays underway. */
    private void attempt(FunctionDefinition consumer, Delivery delivery, int attempt) {
        try {
            request(consumer, delivery, attempt);
            finish(delivery);
        } catch (FunctionFailure failed) {
            if (closed) {
                return;
            }
            if (attempt < mostAttempts(consumer)) {
                again(consumer, delivery, attempt);
            } else {
                giveUp(consumer, delivery, attempt, failed);
            }
        }
    }

    private void again(FunctionDefinition consumer, Delivery delivery, int attempt) {
        try {
            timer.after(pause(consumer, attempt), () -> start(consumer, delivery, attempt + 1));
        } catch (RejectedExecutionException stopping) {
            // It stays underway.
        }
    }

    private static int mostAttempts(FunctionDefinition consumer) {
        return consumer.queue().map(QueueSource::mostReceives).orElse(consumer.retries() + 1);
    }

    /** A message stays hidden, unless the pauses are to be shorter. */
    private Duration pause(FunctionDefinition consumer, int attempt) {
        return consumer.queue()
                .map(queue -> firstPause.equals(FIRST_PAUSE) ? queue.hiddenFor() : firstPause)
                .orElse(firstPause.multipliedBy(attempt));
    }

    private void giveUp(FunctionDefinition consumer, Delivery delivery, int attempts, FunctionFailure failed) {
        String error = String.valueOf(failed.getMessage());
        failures.add(consumer.failureQueue(), consumer.name(), attempts, error, delivery.event());
        finish(delivery);
    }

    private void finish(Delivery delivery) {
        unfinished.decrementAndGet();
        underway.remove(delivery);
    }

    /** A message that waits for its turn is not received yet. */
    private void request(FunctionDefinition consumer, Delivery delivery, int attempt) throws FunctionFailure {
        Semaphore places = queues.getOrDefault(consumer.name(), calls);
        places.acquireUninterruptibly();
        try {
            JsonNode input = consumer.queue()
                    .<JsonNode>map(queue -> QueueMessage.of(queue, delivery, attempt, clock))
                    .orElse(delivery.event());
            lambda.request(consumer.name(), JsonNodes.bytes(input));
        } finally {
            places.release();
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
        closed = true;
        timer.close();
        deliveries.shutdownNow();
    }

    /** Runs functions. */
    @FunctionalInterface
    public interface Lambda {
        /** @throws FunctionFailure when the function throws, does not answer in time, or cannot be loaded */
        byte[] request(String function, byte[] event) throws FunctionFailure;
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

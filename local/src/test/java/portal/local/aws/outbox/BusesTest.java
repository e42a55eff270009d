package portal.local.aws.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.OrganizationId;
import portal.domain.event.Deliveries;
import portal.local.aws.functions.FunctionFailure;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.FunctionDefinition;
import portal.platform.event.Occasion;
import portal.platform.event.OnceOnly;

/** Retries as https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html says. */
class BusesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final FunctionDefinition CONSUMER = new FunctionDefinition(
            "Consumer",
            Path.of("none"),
            "none",
            Map.of(),
            Duration.ofSeconds(150),
            List.of(),
            List.of(new FunctionDefinition.Rule("Rule", "Bus", JsonNodes.read("{\"source\": [\"portal\"]}"))),
            List.of(),
            2,
            "Queue",
            Set.of(),
            Optional.empty());
    private static final FunctionDefinition OF_A_QUEUE = new FunctionDefinition(
            "Consumer",
            Path.of("none"),
            "none",
            Map.of(),
            Duration.ofSeconds(50),
            List.of(),
            CONSUMER.rules(),
            List.of(),
            2,
            "Queue",
            Set.of(),
            Optional.of(new FunctionDefinition.QueueSource("Waiting", 2, Duration.ofMinutes(5), 4, "Queue")));

    @TempDir
    Path folder;

    private final ManualTimer timer = new ManualTimer();
    private final Failures failures = new Failures(timer);
    private final List<Instant> attempts = new CopyOnWriteArrayList<>();
    private Buses buses;

    @AfterEach
    void close() {
        buses.close();
    }

    @Test
    void triesAgainAfterOneMinuteAndAfterTwoMore() throws Exception {
        open((function, event) -> {
            throw new FunctionFailure("fails", null);
        });
        Instant begun = timer.instant();

        put();
        advance(MINUTE.minusSeconds(1));
        assertThat(attempts).hasSize(1);
        advance(Duration.ofSeconds(1));
        assertThat(attempts).hasSize(2);
        advance(MINUTE.multipliedBy(2).minusSeconds(1));
        assertThat(attempts).hasSize(2);
        assertThat(failures.all()).isEmpty();
        advance(Duration.ofSeconds(1));

        assertThat(attempts)
                .extracting(at -> Duration.between(begun, at).toMinutes())
                .containsExactly(0L, 1L, 3L);
        assertThat(failures.all()).singleElement().satisfies(failure -> assertThat(
                        failure.path("attempts").asInt())
                .isEqualTo(3));
        assertThat(new Underway(folder).left()).isEmpty();
    }

    /** The attempt may die at once or just before its time is up. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 75, 149})
    void letsTheLastRetryTakeOverWhatAnAttemptHadInHandThatDied(long secondsUntilDeath) throws Exception {
        OnceOnly once = new OnceOnly(new RememberedDeliveries());
        List<String> effects = new CopyOnWriteArrayList<>();
        open((function, event) -> {
            try {
                once.run("effect", new Occasion(new OrganizationId("acme"), "event", Optional.empty()), () -> {
                    if (attempts.size() == 1) {
                        timer.advance(Duration.ofSeconds(secondsUntilDeath));
                        throw new OutOfMemoryError("dies, and releases nothing");
                    }
                    effects.add("had");
                });
                return new byte[0];
            } catch (RuntimeException | OutOfMemoryError failed) {
                throw new FunctionFailure("fails", failed);
            }
        });

        put();
        advance(MINUTE);
        advance(MINUTE.multipliedBy(2));

        assertThat(effects).containsExactly("had");
        assertThat(failures.all()).isEmpty();
    }

    @Test
    void deliversAfterARestartWhatWasUnderway() throws Exception {
        open((function, event) -> {
            throw new FunctionFailure("fails", null);
        });
        put();
        advance(MINUTE);
        buses.close();

        List<String> delivered = new CopyOnWriteArrayList<>();
        open((function, event) -> {
            JsonNode read = JsonNodes.read(new String(event, StandardCharsets.UTF_8));
            delivered.add(function + " " + read.at("/detail/id").asText());
            return new byte[0];
        });
        buses.resume();
        settle();

        assertThat(delivered).containsExactly("Consumer e-1");
        assertThat(new Underway(folder).left()).isEmpty();
    }

    @Test
    void hidesAMessageThatFailedAndGivesItUpAfterTheLastReceive() throws Exception {
        List<String> inputs = new CopyOnWriteArrayList<>();
        open(OF_A_QUEUE, (function, event) -> {
            inputs.add(new String(event, StandardCharsets.UTF_8));
            throw new FunctionFailure("fails", null);
        });

        put();
        advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(attempts).hasSize(1);
        advance(Duration.ofSeconds(1));
        assertThat(attempts).hasSize(2);
        advance(Duration.ofMinutes(5));
        assertThat(failures.all()).isEmpty();
        advance(Duration.ofMinutes(5));
        advance(Duration.ofMinutes(5));

        assertThat(attempts).hasSize(4);
        assertThat(failures.all()).singleElement().satisfies(failure -> {
            assertThat(failure.path("attempts").asInt()).isEqualTo(4);
            assertThat(failure.at("/event/detail/id").asText()).isEqualTo("e-1");
        });
        JsonNode message = JsonNodes.read(inputs.get(1)).at("/Records/0");
        assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(message.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("2");
        assertThat(JsonNodes.read(message.path("body").asText())
                        .at("/detail/id")
                        .asText())
                .isEqualTo("e-1");
    }

    @Test
    void givesAFunctionNoMoreMessagesAtOnceThanItMayHave() throws Exception {
        Semaphore goOn = new Semaphore(0);
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        open(OF_A_QUEUE, (function, event) -> {
            most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            goOn.acquireUninterruptibly();
            inHand.decrementAndGet();
            return new byte[0];
        });

        for (int i = 0; i < 20; i++) {
            buses.put(new Buses.Event("Bus", "portal", "Happened", List.of(), JsonNodes.read("{\"id\": \"e-1\"}")));
        }
        goOn.release(20);
        settle();

        assertThat(attempts).hasSize(20);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    private void open(Buses.Lambda lambda) throws IOException {
        open(CONSUMER, lambda);
    }

    private void open(FunctionDefinition consumer, Buses.Lambda lambda) throws IOException {
        Buses.Lambda recorded = (function, event) -> {
            attempts.add(timer.instant());
            return lambda.request(function, event);
        };
        buses = new Buses(List.of(consumer), recorded, failures, timer, timer, Buses.FIRST_PAUSE, new Underway(folder));
    }

    private void put() throws InterruptedException {
        buses.put(new Buses.Event("Bus", "portal", "Happened", List.of(), JsonNodes.read("{\"id\": \"e-1\"}")));
        settle();
    }

    private void advance(Duration time) throws InterruptedException {
        timer.advance(time);
        settle();
    }

    private void settle() throws InterruptedException {
        while (!buses.isIdle()) {
            Thread.sleep(1);
        }
    }

    /** Leases by the clock of the test. */
    private final class RememberedDeliveries implements Deliveries {
        private final Map<String, Instant> leasedUntil = new HashMap<>();

        @Override
        public synchronized Attempt begin(String consumer, String eventId, Duration lease) {
            if (timer.instant().isBefore(leasedUntil.getOrDefault(eventId, Instant.MIN))) {
                return Attempt.IN_PROGRESS;
            }
            leasedUntil.put(eventId, timer.instant().plus(lease));
            return Attempt.STARTED;
        }

        @Override
        public void complete(String consumer, String eventId) {}

        @Override
        public void complete(String consumer, String eventId, Instant keptUntil) {}

        @Override
        public synchronized void release(String consumer, String eventId) {
            leasedUntil.remove(eventId);
        }
    }
}

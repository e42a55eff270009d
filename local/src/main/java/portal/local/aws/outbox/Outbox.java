package portal.local.aws.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.local.aws.store.EmbeddedStore;
import portal.local.aws.template.PipeDefinition;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Stands in for the template's pipe: carries event rows from the table's stream to its bus, at least once. */
public final class Outbox implements AutoCloseable {
    private static final Duration IDLE_PAUSE = Duration.ofMillis(200);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(10);

    private final PipeDefinition pipe;
    private final DynamoDbStreamsClient streams;
    private final TableStream stream;
    private final Checkpoint checkpoint;
    private final Buses buses;
    private final Failures failures;
    private final Wakeup wakeup = new Wakeup();
    private final Thread reader;

    private Outbox(
            PipeDefinition pipe,
            DynamoDbStreamsClient streams,
            TableStream stream,
            Checkpoint checkpoint,
            Buses buses,
            Failures failures) {
        this.pipe = pipe;
        this.streams = streams;
        this.stream = stream;
        this.checkpoint = checkpoint;
        this.buses = buses;
        this.failures = failures;
        this.reader = Thread.ofPlatform().name("outbox").daemon().unstarted(this::run);
    }

    /**
     * Starts reading, from the beginning or from where an earlier run left off.
     *
     * @param folder where the position is stored, or null to store nothing
     */
    public static Outbox start(
            PipeDefinition pipe, EmbeddedStore store, Buses buses, Failures failures, @Nullable Path folder)
            throws IOException {
        DynamoDbStreamsClient streams = store.streams();
        Checkpoint checkpoint = new Checkpoint(folder == null ? null : folder.resolve("outbox.json"));
        String arn = streams.listStreams(request -> request.tableName(pipe.table()))
                .streams()
                .getLast()
                .streamArn();
        TableStream stream = new TableStream(streams, arn, checkpoint.load());
        Outbox outbox = new Outbox(pipe, streams, stream, checkpoint, buses, failures);
        outbox.reader.start();
        return outbox;
    }

    /** Looks for events now instead of at the next turn. */
    public void nudge() {
        wakeup.nudge();
    }

    /**
     * Waits until all events were delivered, have finally failed, or wait for a retry: those written or put on a bus
     * before this call, and those that they led to.
     *
     * @throws IllegalStateException when that takes longer than {@code patience}
     */
    public void awaitIdle(Duration patience) throws InterruptedException {
        wakeup.awaitIdle(patience);
    }

    private void run() {
        while (!wakeup.isClosed()) {
            wakeup.beginTurn();
            try {
                boolean idle = buses.isIdle();
                boolean any = stream.read(this::carry);
                checkpoint.save(stream.positions());
                if (idle && !any && buses.isIdle()) {
                    wakeup.endIdleTurn();
                }
                wakeup.pause(idle && !any ? IDLE_PAUSE : BUSY_PAUSE);
            } catch (SdkException | IOException | UncheckedIOException e) {
                if (!wakeup.isClosed()) {
                    System.err.println("The outbox cannot be read: " + e);
                    wakeup.pause(IDLE_PAUSE);
                }
            }
        }
    }

    /**
     * A record that makes no event goes to the failure queue. An event that the bus cannot keep is read from the stream
     * again.
     */
    private void carry(Record record) {
        ObjectNode json = RecordJson.of(record, pipe.table());
        event(json).ifPresent(buses::put);
    }

    private Optional<Buses.Event> event(ObjectNode json) {
        try {
            if (!pipe.filters().isEmpty()
                    && pipe.filters().stream().noneMatch(filter -> EventPattern.matches(filter, json))) {
                return Optional.empty();
            }
            JsonNode detail = InputTemplate.fill(pipe.inputTemplate(), json);
            return Optional.of(new Buses.Event(pipe.bus(), pipe.source(), detailType(json), List.of(), detail));
        } catch (UncheckedIOException | IllegalArgumentException undeliverable) {
            failures.add(pipe.failureQueue(), pipe.name(), 1, String.valueOf(undeliverable.getMessage()), json);
            return Optional.empty();
        }
    }

    private String detailType(JsonNode record) {
        return pipe.detailType().startsWith("$")
                ? InputTemplate.at(record, pipe.detailType()).asText()
                : pipe.detailType();
    }

    @Override
    public void close() {
        wakeup.close();
        try {
            reader.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        streams.close();
    }
}

package portal.adapters.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import portal.adapters.contract.LocalDynamoDb;

/** A proxy before the store that injects faults, one for each call of an operation. */
final class UnreliableFront implements AutoCloseable {
    /** Longer than a patient client waits. */
    static final Duration LATE = Duration.ofMillis(400);

    private static final URI STORE = URI.create(LocalDynamoDb.environment().get("AWS_ENDPOINT_URL_DYNAMODB"));

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpClient store = HttpClient.newHttpClient();
    private final HttpServer server;
    private final Set<String> commits = ConcurrentHashMap.newKeySet();
    private final Phaser handling = new Phaser(1);
    private volatile String operation = "";
    private volatile Function<String, Fault> plan = name -> Fault.NONE;

    UnreliableFront() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The environment variables of a client that goes through this proxy. */
    Map<String, String> environment() {
        var variables = new HashMap<>(LocalDynamoDb.environment());
        variables.put(
                "AWS_ENDPOINT_URL_DYNAMODB",
                "http://127.0.0.1:" + server.getAddress().getPort());
        return variables;
    }

    /** Makes the next calls of the operation fail, each with its fault. Later calls succeed. */
    void failNext(String name, Fault... next) {
        operation = name;
        calls.set(0);
        faults.clear();
        faults.addAll(List.of(next));
    }

    /** From now on a plan decides the fault of each call, by the name of the operation. */
    void follow(Function<String, Fault> next) {
        plan = next;
    }

    /**
     * Waits until every call that was sent before has reached the store, also one that is delayed, or that a busy
     * machine handles after the client has given up.
     */
    void awaitLateCalls() {
        awaitAcceptance();
        handling.arriveAndAwaitAdvance();
    }

    /** A call of one's own is accepted after those that came before it. */
    private void awaitAcceptance() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try {
            store.send(HttpRequest.newBuilder(url).GET().build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often the operation was called since it was told to fail. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
        store.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        handling.register();
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            var call = new Call(exchange, exchange.getRequestBody().readAllBytes());
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var name = target.substring(target.indexOf('.') + 1);
            var concerned = name.equals(operation);
            if (concerned) {
                calls.incrementAndGet();
            }
            var fault = concerned ? faults.poll() : null;
            (fault == null ? plan.apply(name) : fault).happen(call, this);
        } finally {
            handling.arriveAndDeregister();
        }
    }

    private HttpResponse<byte[]> forward(Call call) throws IOException {
        commits.add(call.token());
        var request = HttpRequest.newBuilder(STORE).POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.exchange().getRequestHeaders().forEach((name, values) -> {
            if (name.startsWith("X-") || name.equals("Authorization") || name.equals("Content-type")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return store.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A fault in a call. */
    @FunctionalInterface
    interface Fault {
        Fault NONE = (call, front) -> {
            var answer = front.forward(call);
            call.answer(answer.statusCode(), answer.body());
        };

        /** The call takes effect, and the connection breaks before the answer. */
        Fault LOST_ANSWER = (call, front) -> front.forward(call);

        /** The call takes effect, and the answer says that it failed. */
        Fault BROKEN_ANSWER = (call, front) -> {
            front.forward(call);
            call.answer(500, error("InternalServerError", ""));
        };

        /** The call takes effect at once, and the answer comes after the client has given up. */
        Fault LATE_ANSWER = (call, front) -> {
            front.forward(call);
            pause();
        };

        /** The call takes effect after the client has given up. */
        Fault LATE_CALL = (call, front) -> {
            pause();
            front.forward(call);
        };

        /**
         * Another transaction touched the same items. Never answered to a repeated commit, which may have taken effect.
         */
        Fault CONFLICT = (call, front) -> {
            var first = front.commits.add(call.token());
            (first ? canceled("TransactionConflict") : NONE).happen(call, front);
        };

        Fault THROTTLED = (call, front) -> call.answer(400, error("ThrottlingException", ""));

        Fault OVERLOADED = (call, front) -> call.answer(503, error("ServiceUnavailable", ""));

        /** A read of several items that returns all of them as unprocessed. */
        Fault UNPROCESSED = (call, front) -> {
            var body = new String(call.body(), UTF_8).replace("\"RequestItems\"", "\"UnprocessedKeys\"");
            call.answer(200, ("{\"Responses\":{}," + body.substring(1)).getBytes(UTF_8));
        };

        void happen(Call call, UnreliableFront front) throws IOException;

        private static void pause() {
            try {
                Thread.sleep(LATE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** A transaction that was canceled for these reasons. */
        static Fault canceled(String... codes) {
            var reasons = String.join(
                    ",",
                    Arrays.stream(codes)
                            .map(code -> "{\"Code\":\"" + code + "\"}")
                            .toList());
            var body = error("TransactionCanceledException", ",\"CancellationReasons\":[" + reasons + "]");
            return (call, front) -> call.answer(400, body);
        }

        private static byte[] error(String type, String more) {
            return ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"Message\":\"Injected\"" + more
                            + "}")
                    .getBytes(UTF_8);
        }
    }

    /** A call on its way to the store. */
    @SuppressWarnings("ArrayRecordComponent")
    record Call(HttpExchange exchange, byte[] body) {
        private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\":\"([^\"]*)\"");

        /** The token that all attempts of one commit share; empty if the call is not a commit. */
        String token() {
            var token = TOKEN.matcher(new String(body, UTF_8));
            return token.find() ? token.group(1) : "";
        }

        void answer(int status, byte[] content) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}

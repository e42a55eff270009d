package portal.local.aws.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server, on loopback only. It answers unreadable requests with a problem. */
public final class LocalServer implements AutoCloseable {
    /** API Gateway's limit on a body, in bytes. */
    public static final int LARGEST_BODY = 10 * 1024 * 1024;

    /**
     * How much is read and discarded beyond that limit. A client that is still sending when the connection closes would
     * never see the answer.
     */
    private static final int DISCARDED_BODY = 64 * 1024 * 1024;

    /** API Gateway's limit on the request line and all headers together, in bytes. */
    private static final int LARGEST_HEADERS = 10_240;

    /** How much of the headers is read, so that there is an answer when they are over the limit. */
    private static final int READ_HEADERS = 1024 * 1024;

    private static final Set<String> CONNECTION_HEADERS =
            Set.of("connection", "content-length", "keep-alive", "transfer-encoding", "upgrade", "trailer");

    private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

    static {
        SERVER_LOG.setLevel(Level.OFF);
    }

    private final Function<LocalRequest, LocalResponse> application;
    private final ToIntFunction<String> limits;
    private final WebServer server;

    private LocalServer(int port, ToIntFunction<String> limits, Function<LocalRequest, LocalResponse> application) {
        this.application = application;
        this.limits = limits;
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(300))
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(LARGEST_HEADERS)
                        .maxHeadersSize(READ_HEADERS)
                        .build())
                .contentEncoding(new BodiesAsTheyCome())
                .directHandlers(Unreadable.handlers())
                .routing(routing -> routing.any(this::serve))
                .build();
    }

    /**
     * @param port 0 for any free port
     * @throws BindException when the port is taken, or not allowed for this user
     */
    public static LocalServer start(int port, Function<LocalRequest, LocalResponse> application) throws IOException {
        return start(port, path -> LARGEST_BODY, application);
    }

    /**
     * @param limits the limit on a body by path, in bytes
     * @throws BindException when the port is taken, or not allowed for this user
     */
    public static LocalServer start(
            int port, ToIntFunction<String> limits, Function<LocalRequest, LocalResponse> application)
            throws IOException {
        LocalServer server = new LocalServer(port, limits, application);
        server.server.start();
        if (!server.server.isRunning()) {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            throw new BindException("Port " + port + " cannot be used");
        }
        return server;
    }

    public int port() {
        return server.port();
    }

    private void serve(ServerRequest request, ServerResponse response) {
        String id = UUID.randomUUID().toString();
        if (size(request) > LARGEST_HEADERS) {
            refuse(LocalProblem.HEADERS_TOO_LARGE, id, request, response);
            return;
        }
        try {
            Optional<byte[]> body = body(request);
            if (body.isPresent()) {
                send(answer(request(id, request, body.get())), id, response);
            } else {
                refuse(LocalProblem.TOO_LARGE, id, request, response);
            }
        } catch (BadBody unreadable) {
            refuse(LocalProblem.BAD_REQUEST, id, request, response);
        }
    }

    /** Answers without reading the body, and closes the connection. */
    private static void refuse(LocalProblem problem, String id, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONNECTION, "close");
        send(problem.answer(request(id, request, new byte[0])), id, response);
    }

    private LocalResponse answer(LocalRequest request) {
        try {
            return application.apply(request);
        } catch (RuntimeException fault) {
            System.err.println(request + " failed: " + fault);
            return LocalProblem.INTERNAL_ERROR.answer(request);
        }
    }

    /** The size of the request line and the header lines, in bytes. */
    private static int size(ServerRequest request) {
        HttpPrologue prologue = request.prologue();
        int size = prologue.uriPath().rawPath().length()
                + prologue.query().rawValue().length();
        for (io.helidon.http.Header header : request.headers()) {
            for (String value : header.allValues()) {
                size += header.name().length() + value.length();
            }
        }
        return size;
    }

    /** The body; empty when it is over the limit. */
    private Optional<byte[]> body(ServerRequest request) throws BadBody {
        if (!request.content().hasEntity()) {
            return Optional.of(new byte[0]);
        }
        try (InputStream content = request.content().inputStream()) {
            int limit = limits.applyAsInt(request.prologue().uriPath().rawPath());
            byte[] body = content.readNBytes(limit + 1);
            if (body.length <= limit) {
                return Optional.of(body);
            }
            content.readNBytes(DISCARDED_BODY);
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            throw new BadBody(unreadable);
        }
    }

    private static LocalRequest request(String id, ServerRequest request, byte[] body) {
        HttpPrologue prologue = request.prologue();
        List<Header> headers = new ArrayList<>();
        request.headers()
                .forEach(header -> header.allValues().forEach(value -> headers.add(new Header(header.name(), value))));
        return new LocalRequest(
                id,
                prologue.method().text(),
                prologue.uriPath().rawPath(),
                prologue.query().rawValue(),
                prologue.rawProtocol(),
                request.remotePeer().host(),
                headers,
                body);
    }

    private static void send(LocalResponse answer, String id, ServerResponse response) {
        response.status(Status.create(answer.status()));
        for (Header header : answer.withDefault("X-Request-Id", id).headers()) {
            if (!CONNECTION_HEADERS.contains(header.name().toLowerCase(Locale.ROOT))) {
                response.headers().add(HeaderNames.create(header.name()), header.value());
            }
        }
        if (answer.body().length == 0) {
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A body that ends too early, or whose chunks are malformed. */
    private static final class BadBody extends Exception {
        BadBody(Exception cause) {
            super(cause);
        }
    }
}

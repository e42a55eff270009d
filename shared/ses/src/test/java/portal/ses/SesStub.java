package portal.ses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A mail service on a free local port. It records its requests and answers as a test decides. */
final class SesStub implements AutoCloseable {

    private static final String TAKEN = "{\"MessageId\":\"1\"}";

    private final HttpServer server;
    private final int status;
    private final String answer;
    private final String error;
    private final boolean onlyWithReplyTo;
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<JsonNode> mails = Collections.synchronizedList(new ArrayList<>());

    private SesStub(int status, String answer, String error, boolean onlyWithReplyTo) throws IOException {
        this.status = status;
        this.answer = answer;
        this.error = error;
        this.onlyWithReplyTo = onlyWithReplyTo;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/email/outbound-emails", this::take);
        server.start();
    }

    static SesStub accepting() throws IOException {
        return new SesStub(200, TAKEN, "", false);
    }

    static SesStub refusing(int status) throws IOException {
        return refusing(status, "");
    }

    /** @param error its name, as the service gives it */
    static SesStub refusing(int status, String error) throws IOException {
        return refusing(status, error, "no");
    }

    static SesStub refusing(int status, String error, String message) throws IOException {
        return new SesStub(status, "{\"message\":\"" + message + "\"}", error, false);
    }

    static SesStub refusingReplyTo(String error) throws IOException {
        return new SesStub(400, "{\"message\":\"Illegal address\"}", error, true);
    }

    /** Takes a mail and ends the connection without an answer. */
    static SesStub hangingUp() throws IOException {
        return new SesStub(0, "", "", false);
    }

    String endpoint() {
        return "http://%s:%d"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort());
    }

    List<JsonNode> mails() {
        return List.copyOf(mails);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            mails.add(JsonNode.parser().parse(exchange.getRequestBody()));
            if (status == 0) {
                return;
            }
            var taken =
                    onlyWithReplyTo && mails.getLast().field("ReplyToAddresses").isEmpty();
            var body = (taken ? TAKEN : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
            exchange.sendResponseHeaders(taken ? 200 : status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

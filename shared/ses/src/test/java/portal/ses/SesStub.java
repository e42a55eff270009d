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

    private final HttpServer server;
    private final int status;
    private final String answer;
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<JsonNode> mails = Collections.synchronizedList(new ArrayList<>());

    private SesStub(int status, String answer) throws IOException {
        this.status = status;
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/email/outbound-emails", this::take);
        server.start();
    }

    static SesStub accepting() throws IOException {
        return new SesStub(200, "{\"MessageId\":\"1\"}");
    }

    static SesStub refusing(int status) throws IOException {
        return new SesStub(status, "{\"message\":\"no\"}");
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
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

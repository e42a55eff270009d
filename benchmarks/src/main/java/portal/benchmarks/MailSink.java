package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** Accepts mail as SES does, and remembers the size of the last attachment. */
final class MailSink implements AutoCloseable {

    private static final Pattern ATTACHMENT = Pattern.compile("\"RawContent\":\"([^\"]*+)\"");

    private final HttpServer server;
    private volatile long attachment;

    private MailSink(HttpServer server) {
        this.server = server;
    }

    static MailSink open() throws IOException {
        var sink = new MailSink(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        sink.server.createContext("/v2/email/outbound-emails", sink::take);
        sink.server.start();
        return sink;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The size of the last attachment in bytes; 0 when there was none. */
    long attachment() {
        return attachment;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var content =
                    ATTACHMENT.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            attachment = content.find() ? content.group(1).length() * 3L / 4 : 0;
            var answer = "{\"MessageId\":\"1\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

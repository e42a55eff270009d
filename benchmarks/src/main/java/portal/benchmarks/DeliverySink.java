package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** Accepts mail as SES does and files as S3 does, and remembers the size of the last file. */
final class DeliverySink implements AutoCloseable {

    private static final Pattern ATTACHMENT = Pattern.compile("\"RawContent\":\"([^\"]*+)\"");

    private final HttpServer server;
    private volatile long fileSize;

    private DeliverySink(HttpServer server) {
        this.server = server;
    }

    static DeliverySink open() throws IOException {
        var sink = new DeliverySink(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        sink.server.createContext("/v2/email/outbound-emails", sink::takeMail);
        sink.server.createContext("/", sink::takeFile);
        sink.server.start();
        return sink;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The size in bytes of the last file that was attached to a mail or stored; 0 when there was none. */
    long fileSize() {
        return fileSize;
    }

    /** A mail without an attachment may link to a file that was stored. */
    private void takeMail(HttpExchange exchange) throws IOException {
        try (exchange) {
            var content =
                    ATTACHMENT.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (content.find()) {
                fileSize = content.group(1).length() * 3L / 4;
            }
            var answer = "{\"MessageId\":\"1\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void takeFile(HttpExchange exchange) throws IOException {
        try (exchange) {
            fileSize = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

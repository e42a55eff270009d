package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.signin.SignInName;
import portal.platform.wiring.Settings;

/** What happens to calls when the user pool throttles them. */
class ThrottledUserPoolTest {
    private static final int REFUSALS = 3;

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer userPool;

    @BeforeEach
    void serve() throws IOException {
        userPool = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        userPool.createContext("/", this::answer);
        userPool.start();
    }

    @AfterEach
    void stop() {
        userPool.stop(0);
    }

    @Test
    void retriesCallsThatAUserPoolThrottles() {
        var signIns = new ManageSignInsWiring()
                .userPool(new Settings(Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "key",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                                "http://localhost:" + userPool.getAddress().getPort(),
                        "USER_POOL_ID", "eu-west-1_SamplePool")));

        signIns.remove(new SignInName("acme.anna"));

        assertThat(calls).hasValue(REFUSALS + 2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var refused = calls.incrementAndGet() <= REFUSALS;
        var body = (refused ? "{\"__type\": \"TooManyRequestsException\"}" : "{}").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

package portal.local.aws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;

class GatewayTest extends RunningPortal {
    @Test
    void callsTheFunctionOfTheRoute() throws Exception {
        HttpResponse<String> answer = send(signedIn("/echo/a%23b?x=1"));
        JsonNode event = JsonNodes.read(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
        assertThat(event.path("pathParameters").path("name").asText()).isEqualTo("a#b");
        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/a#b");
        assertThat(event.at("/requestContext/http/path").asText()).isEqualTo("/echo/a#b");
        JsonNode claims = event.at("/requestContext/authorizer/jwt/claims");
        assertThat(claims.path("custom:organization").asText()).isEqualTo("acme");
        assertThat(claims.path("custom:second_factor").asText()).isEqualTo("true");
        assertThat(claims.path("auth_time").isTextual()).isTrue();
    }

    /** As an HTTP API does: it decodes a path once, cuts it at a question mark, and then routes. */
    @ParameterizedTest
    @CsvSource({
        "/echo/a%3Fb, 200, a",
        "/echo/a%2541, 200, a%41",
        "/%65cho/a, 200, a",
        "/echo/fixed%3F, 200, ",
        "/echo%2Fa, 200, a",
        "/files/a%2Fb%2Fc, 200, ",
        "/echo/a%2Fb, 404, ",
        "/echo/%3Fa, 404, ",
    })
    void decodesBeforeItRoutes(String path, int status, String name) throws Exception {
        HttpResponse<String> answer = send(signedIn(path));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (name != null) {
            assertThat(JsonNodes.read(answer.body())
                            .path("pathParameters")
                            .path("name")
                            .asText())
                    .isEqualTo(name);
        }
    }

    @Test
    void refusesAChangeOfAnotherThingThanTheCallerNamed() throws Exception {
        HttpResponse<String> answer = send(signedIn("/echo%3Fa").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("API Gateway cuts a path at %3F: it would call /echo\"");
    }

    @Test
    void answersPreflightRequestsAsConfigured() throws Exception {
        String preflight = "OPTIONS %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Access-Control-Request-Method: DELETE\r\nOrigin: %s\r\n\r\n";
        String own = raw(preflight.formatted("/echo/fixed", portal.url()));
        String nowhere = raw(preflight.formatted("/nowhere", portal.url()));
        String foreign = raw(preflight.formatted("/echo/fixed", "https://evil.example"));

        assertThat(own)
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + portal.url() + "\r\n")
                .containsIgnoringCase("Access-Control-Allow-Methods: GET,POST\r\n")
                .containsIgnoringCase("Access-Control-Allow-Headers: authorization,content-type\r\n")
                .containsIgnoringCase("Access-Control-Expose-Headers: etag\r\n")
                .containsIgnoringCase("Access-Control-Max-Age: 600\r\n");
        assertThat(nowhere).startsWith("HTTP/1.1 204 ").containsIgnoringCase("Access-Control-Allow-Origin");
        assertThat(foreign).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("Access-Control-");
    }

    @ParameterizedTest
    @CsvSource({"/echo/fixed, 200", "/nowhere, 404"})
    void showsAnswersToPagesOfTheConfiguredOrigins(String path, int status) throws Exception {
        HttpResponse<String> own =
                send(signedIn(path).header("Origin", portal.url().toString()));
        HttpResponse<String> foreign = send(signedIn(path).header("Origin", "https://evil.example"));

        assertThat(own.statusCode()).isEqualTo(status);
        assertThat(own.headers().firstValue("access-control-allow-origin"))
                .contains(portal.url().toString());
        assertThat(own.headers().firstValue("access-control-expose-headers")).contains("etag");
        assertThat(foreign.statusCode()).isEqualTo(status);
        assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/fixed", "/nowhere", "/echo/%zz", "/unwell/throws", "/local/health"})
    void letsNoCacheKeepAnAnswer(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + portal.tokens().forContact("acme", "c1") + "\r\n\r\n"))
                .containsIgnoringCase("Cache-Control: no-store\r\n");
    }

    @Test
    void passesTheFunctionsHeadersOnButNotThoseOfTheConnection() throws Exception {
        HttpResponse<String> answer = send(signedIn("/echo/fixed"));
        assertThat(answer.headers().firstValue("x-table")).contains("Store");
        assertThat(answer.headers().firstValue("x-loader")).contains("EchoFunction");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValueAsLong("content-length").orElse(0))
                .isGreaterThan(3);
    }

    @Test
    void letsAnOpenRouteDoWithoutAToken() throws Exception {
        assertThat(send(request("/open")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/unwell/fine, 204, ''",
        "/unwell/infers, 200, ''",
        "/unwell/throws, 500, internal-error",
        "/unwell/babbles, 500, internal-error",
        "/unwell/hangs, 503, unavailable",
        "/nowhere, 404, not-found",
        "/echo, 404, not-found",
        "/echo/, 404, not-found",
        "/echo/%zz, 400, bad-request",
        "/echo/fixed?a=%ff, 400, bad-request",
    })
    void answersWith(String path, int status, String code) throws Exception {
        String head = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + portal.tokens().forContact("acme", "c1") + "\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 " + status + " ").containsIgnoringCase("x-request-id: ");
        if (!code.isEmpty()) {
            assertThat(head).contains("application/problem+json").contains("\"code\":\"" + code + "\"");
        }
    }

    @Test
    void answersInTheWantedLanguage() throws Exception {
        assertThat(send(request("/nowhere")).body()).contains("\"title\":\"Niet gevonden.\"");
        assertThat(send(request("/nowhere").header("Accept-Language", "nl;q=0.1, en-GB"))
                        .body())
                .contains("\"title\":\"Not found.\"");
    }

    @Test
    void takesABodyUpToTheLimitOfAnEvent() throws Exception {
        assertThat(post("a".repeat(4_000_000)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {7_000_000, 10 * 1024 * 1024, 10 * 1024 * 1024 + 1, 30_000_000})
    void refusesABodyOverTheLimit(int size) throws Exception {
        HttpResponse<String> answer = post("a".repeat(size));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void refusesAChunkedBodyOverTheLimit() throws Exception {
        byte[] megabytes = new byte[12_000_000];
        HttpResponse<String> answer =
                send(signedIn("/echo").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(megabytes))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void handsOverACompressedBodyUndecoded() throws Exception {
        HttpResponse<String> answer = send(signedIn("/echo")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("no gzip")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonNodes.read(answer.body()).path("isBase64Encoded").asBoolean())
                .isTrue();
    }

    @Test
    void refusesHeadersOverTheLimit() throws Exception {
        HttpResponse<String> answer = send(signedIn("/echo/fixed").header("X-Long", "a".repeat(20_000)));
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("\"code\":\"headers-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /echo/fixed HTTP/1.1\r\n\r\n",
                "GET /echo/fixed HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /echo/fixed HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
                "GET /echo/fixed HTTP/1.1\r\nHost: lo cal\r\n\r\n",
                "GET /echo/\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void answersNonsenseWithA4xxOrHangsUp(String request) throws Exception {
        assertThat(raw(request)).matches("(?s)(HTTP/1\\.1 4\\d\\d .*)?");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(signedIn("/echo").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)));
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), portal.url().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

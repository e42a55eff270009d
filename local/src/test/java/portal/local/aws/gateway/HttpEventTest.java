package portal.local.aws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;

class HttpEventTest {
    @Test
    void isWhatApiGatewaySends() {
        LocalRequest request = new LocalRequest(
                "r1",
                "POST",
                "/things/a b",
                "x=1&x=2&y=%C3%A9+f&z",
                "HTTP/1.1",
                "127.0.0.1",
                List.of(
                        new Header("Host", "localhost:3000"),
                        new Header("Content-Type", "application/json"),
                        new Header("X-Many", "one"),
                        new Header("x-many", "two"),
                        new Header("Cookie", "a=1; b=2"),
                        new Header("User-Agent", "test")),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        JsonNode event = HttpEvent.of(
                request,
                "POST /things/{name}",
                Map.of("name", "a b"),
                Map.of("sub", "c1"),
                Instant.parse("2026-03-01T08:09:10.123Z"));
        assertThat(event).isEqualTo(JsonNodes.read("""
                        {"version":"2.0","routeKey":"POST /things/{name}","rawPath":"/things/a b",
                         "rawQueryString":"x=1&x=2&y=%C3%A9+f&z","cookies":["a=1","b=2"],
                         "headers":{"host":"localhost:3000","content-type":"application/json","x-many":"one,two",
                           "user-agent":"test","x-forwarded-for":"127.0.0.1","x-forwarded-proto":"http"},
                         "queryStringParameters":{"x":"1,2","y":"\u00e9 f","z":""},
                         "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"localhost:3000",
                           "domainPrefix":"local","requestId":"r1","routeKey":"POST /things/{name}","stage":"$default",
                           "time":"01/Mar/2026:08:09:10 +0000","timeEpoch":1772352550123,
                           "authorizer":{"jwt":{"claims":{"sub":"c1"},"scopes":null}},
                           "http":{"method":"POST","path":"/things/a b","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"test"}},
                         "pathParameters":{"name":"a b"},"body":"{\\"a\\":1}","isBase64Encoded":false}"""));
    }

    @Test
    void leavesOutWhatTheRequestDoesNotHave() {
        JsonNode event = event("application/json", "");
        assertThat(event.has("body")).isFalse();
        assertThat(event.has("cookies")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
        assertThat(event.has("pathParameters")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, false",
        "application/problem+json; charset=utf-8, false",
        "text/plain, false",
        "application/octet-stream, true",
        "image/png, true",
    })
    void encodesABodyThatIsNoText(String contentType, boolean encoded) {
        JsonNode event = event(contentType, "abc");
        assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
        assertThat(event.path("body").asText()).isEqualTo(encoded ? "YWJj" : "abc");
    }

    @Test
    void encodesJsonThatIsNotUtf8() {
        LocalRequest request = request("application/json", new byte[] {'"', (byte) 0xff, '"'});
        JsonNode event = HttpEvent.of(request, "POST /", Map.of(), Map.of(), Instant.EPOCH);
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    }

    private static JsonNode event(String contentType, String body) {
        LocalRequest request = request(contentType, body.getBytes(StandardCharsets.UTF_8));
        return HttpEvent.of(request, "POST /", Map.of(), Map.of(), Instant.EPOCH);
    }

    private static LocalRequest request(String contentType, byte[] body) {
        List<Header> headers = List.of(new Header("Content-Type", contentType));
        return new LocalRequest("r1", "POST", "/", "", "HTTP/1.1", "127.0.0.1", headers, body);
    }
}

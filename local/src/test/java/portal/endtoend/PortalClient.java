package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import portal.contract.Contract;

/** Calls a portal and checks its answers against the contract. Paths that are not found need not be in the contract. */
public final class PortalClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contract CONTRACT = Contract.ofProject();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    PortalClient(URI url) {
        this.url = url;
    }

    public As contact(String organization, String contact) {
        return withToken(Map.of("organization", organization, "contact", contact, "mfa", true));
    }

    As contact(String organization, String contact, long authTime, boolean secondFactor) {
        return withToken(
                Map.of("organization", organization, "contact", contact, "mfa", secondFactor, "authTime", authTime));
    }

    /** A system of the vendor with every scope. */
    public As backOffice() {
        return system("portal/back-office");
    }

    /** A system of the vendor. */
    As system(String scope) {
        return withToken(Map.of("scope", scope));
    }

    /** Somebody of the vendor's support, whom the demo has. */
    As support(int secondsAgo, boolean secondFactor) {
        var authTime = Instant.now().getEpochSecond() - secondsAgo;
        return withToken(Map.of("support", "sam", "mfa", secondFactor, "authTime", authTime));
    }

    /** A caller without a token. */
    As nobody() {
        return new As("");
    }

    As bearer(String token) {
        return new As("Bearer " + token);
    }

    JsonNode local(String path) {
        return read(bytes(path));
    }

    JsonNode localPost(String path, String body) {
        return read(send(HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    /** The status of an administrative action of the user pool. */
    int cognito(String action, Map<String, Object> input) {
        return send(HttpRequest.newBuilder(url.resolve("/aws/cognito"))
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + action)
                        .POST(BodyPublishers.ofString(JSON.valueToTree(input).toString())))
                .statusCode();
    }

    /** The answer to a form. */
    JsonNode localForm(String path, String form) {
        return read(send(HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body());
    }

    /**
     * The status and the answer to a mail that arrives; {@code query} says what the mail service finds out about it.
     */
    Reply receive(String query, String mail) {
        return new Reply(send(HttpRequest.newBuilder(url.resolve("/local/mail/inbox" + query))
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofString(mail))));
    }

    URI url() {
        return url;
    }

    /** Runs a schedule as if it were due at a moment, with everything that follows; the status of the answer. */
    int runSchedule(String name, String scheduledTime) {
        var body = JSON.createObjectNode().put("scheduledTime", scheduledTime).toString();
        return send(HttpRequest.newBuilder(url.resolve("/local/schedules/" + name))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    byte[] bytes(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET()).body();
    }

    /** What a browser gets that opens an address. */
    String page(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        return new String(send(request.GET()).body(), StandardCharsets.UTF_8);
    }

    private As withToken(Map<String, Object> wanted) {
        var request = HttpRequest.newBuilder(url.resolve("/local/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(wanted).toString()));
        return bearer(read(send(request).body()).path("token").asText());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(new String(body, StandardCharsets.UTF_8), e);
        }
    }

    /** Calls with one token. */
    public final class As {

        private final String authorization;

        private As(String authorization) {
            this.authorization = authorization;
        }

        public Reply get(String path) {
            return request("GET", path, "");
        }

        public Reply post(String path, String body, String... headers) {
            return request("POST", path, body, headers);
        }

        public Reply put(String path, String body, String... headers) {
            return request("PUT", path, body, headers);
        }

        public Reply delete(String path) {
            return request("DELETE", path, "");
        }

        Reply request(String method, String path, String body, String... headers) {
            var request = HttpRequest.newBuilder(url.resolve(path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            var answer = send(request);
            if (answer.statusCode() != 404) {
                assertThat(CONTRACT.violations(answer)).isEmpty();
            }
            return new Reply(answer);
        }
    }

    /** An answer. */
    public record Reply(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String code() {
            return json().path("code").asText();
        }

        public JsonNode json() {
            return read(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + new String(response.body(), StandardCharsets.UTF_8);
        }
    }
}

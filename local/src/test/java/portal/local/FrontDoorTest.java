package portal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.aws.http.JsonNodes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class FrontDoorTest extends RunningPortal {
    @ParameterizedTest
    @ValueSource(strings = {"/local/mail", "/local/people", "/local/sign-ins", "/local/failures"})
    void answersItsOwnEndpoints(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void isHealthyOnceEverythingIsThere() throws Exception {
        Instant latest = Instant.now().plusSeconds(30);
        HttpResponse<String> health = send(request("/local/health"));
        while (health.statusCode() != 200 && Instant.now().isBefore(latest)) {
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.headers().firstValue("retry-after")).contains("1");
            Thread.sleep(50);
            health = send(request("/local/health"));
        }
        assertThat(health.body()).contains("\"ok\"");
    }

    @Test
    void showsAPageThatLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = send(request("/local/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(page.body()).contains("</html>").doesNotContain("src=\"http", "href=\"http", "innerHTML");
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, 403",
        "null, 403",
        "http://localhost.evil.example, 403",
        "http://localhost:1, 200",
        "http://127.0.0.1:1, 200",
    })
    void givesTokensOnlyToPagesOfThisMachine(String origin, int status) throws Exception {
        HttpResponse<String> answer = send(request("/local/tokens")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("{\"scope\":\"portal/read\"}")));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void keepsWhatIsAskedOfTheUserPool() throws Exception {
        try (CognitoIdentityProviderClient client = userPool()) {
            assertThat(client.adminCreateUser(
                                    user -> user.userPoolId("UserPool").username("c1"))
                            .user()
                            .userStatus())
                    .isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
            client.adminUserGlobalSignOut(user -> user.userPoolId("UserPool").username("c1"));
        }
        JsonNode calls = JsonNodes.read(send(request("/local/sign-ins")).body());
        assertThat(calls)
                .filteredOn(request -> request.at("/request/Username").asText().equals("c1"))
                .extracting(request -> request.path("action").asText())
                .containsExactly("AdminCreateUser", "AdminUserGlobalSignOut");
    }

    @Test
    void knowsTheLatestAddressOfAUser() throws Exception {
        try (CognitoIdentityProviderClient client = userPool()) {
            AttributeType before =
                    AttributeType.builder().name("email").value("a@b.example").build();
            AttributeType after = before.toBuilder().value("c@b.example").build();
            client.adminCreateUser(
                    user -> user.userPoolId("UserPool").username("c2").userAttributes(before));
            client.adminUpdateUserAttributes(
                    user -> user.userPoolId("UserPool").username("c2").userAttributes(after));

            AdminGetUserResponse found =
                    client.adminGetUser(user -> user.userPoolId("UserPool").username("c2"));
            assertThat(found.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
            assertThat(found.userAttributes()).contains(after).doesNotContain(before);

            client.adminDeleteUser(user -> user.userPoolId("UserPool").username("c2"));
            assertThatThrownBy(() -> client.adminGetUser(
                            user -> user.userPoolId("UserPool").username("c2")))
                    .isInstanceOf(UserNotFoundException.class);
        }
    }

    private CognitoIdentityProviderClient userPool() {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(URI.create(portal.url() + "/aws/cognito"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}

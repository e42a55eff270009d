package portal.local.aws.signins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.RouteTable;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.Template;

/**
 * The refusals of a user pool:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html
 */
class LocalUserPoolTest {
    private static final Template.UserPool POOL =
            new Template.UserPool("Pool", true, Map.of("email", true, "organization", false), 7, 12);
    private static final String PASSWORD = "Veilig-genoeg-1";

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private RouteTable<Endpoint> routes;

    @BeforeEach
    void open() throws IOException {
        RouteTable.Builder<Endpoint> builder = RouteTable.builder();
        new LocalUserPool(POOL, folder, new Rights(), clock).addTo(builder, "/aws/cognito");
        routes = builder.build();
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteSoftwareToken.html */
    @Test
    void asksToSetUpASecondFactorOnlyAfterTheTokenWasDeleted() throws IOException {
        create("acme/anna");
        enroll("acme/anna");

        assertThat(administer("AdminSetUserMFAPreference", "acme/anna", """
                {"SoftwareTokenMfaSettings": {"Enabled": false, "PreferredMfa": false}}""")).isEmpty();
        assertThat(signIn("acme/anna", PASSWORD).path("challenge").asText()).isEqualTo("SOFTWARE_TOKEN_MFA");

        open();
        assertThat(administer("AdminDeleteSoftwareToken", "acme/anna")).isEmpty();
        assertThat(signIn("acme/anna", PASSWORD).path("challenge").asText()).isEqualTo("MFA_SETUP");
        assertThat(administer("AdminDeleteSoftwareToken", "acme/anna"))
                .as("a user without a token")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AdminGetUser",
                "AdminSetUserMFAPreference",
                "AdminDeleteSoftwareToken",
                "AdminUserGlobalSignOut",
                "AdminUpdateUserAttributes",
                "AdminDeleteUser"
            })
    void knowsNobodyWhoWasNotMade(String action) {
        assertRefused("UserNotFoundException", administer(action, "acme/nobody"));
        create("acme/anna");
        assertRefused("UserNotFoundException", administer(action, "Acme/anna"));
    }

    @Test
    void refusesAnotherPool() {
        ObjectNode elsewhere = JsonNodes.object().put("UserPoolId", "Another").put("Username", "acme/anna");
        assertRefused("ResourceNotFoundException", request("AdminCreateUser", elsewhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme anna", "acme/anna\u200b", "acme/\u0007"})
    void refusesABadUserName(String username) {
        assertRefused("InvalidParameterException", administer("AdminCreateUser", username));
    }

    @Test
    void takesAUserNameOf128Characters() {
        assertThat(administer("AdminCreateUser", "a".repeat(128)).has("User")).isTrue();
        assertRefused("InvalidParameterException", administer("AdminCreateUser", "a".repeat(129)));
    }

    @Test
    void refusesAUserTwice() {
        create("acme/anna");
        assertRefused("UsernameExistsException", administer("AdminCreateUser", "acme/anna"));
    }

    @Test
    void refusesAnAttributeThatMayNotChangeOrDoesNotExist() {
        create("acme/anna");
        assertRefused("InvalidParameterException", update("custom:organization", "acme"));
        assertRefused("InvalidParameterException", update("custom:colour", "red"));
        assertRefused("InvalidParameterException", update("email", "nobody"));
        assertThat(update("email", "a.de.vries@acme.example")).isEmpty();
        assertThat(administer("AdminGetUser", "acme/anna")
                        .path("UserAttributes")
                        .findValuesAsText("Value"))
                .containsExactly("a.de.vries@acme.example", "acme");
    }

    @Test
    void refusesATemporaryPasswordAfterItsDays() {
        create("acme/anna");
        clock.now = clock.now.plus(Duration.ofDays(7));
        assertThat(signIn("acme/anna", PASSWORD).path("challenge").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
        clock.now = clock.now.plusSeconds(1);
        assertRefused("NotAuthorizedException", signIn("acme/anna", PASSWORD));

        administer("AdminCreateUser", "acme/anna", """
                {"MessageAction": "RESEND", "TemporaryPassword": "%s"}""".formatted(PASSWORD));
        assertThat(signIn("acme/anna", PASSWORD).path("challenge").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void refusesAWrongPasswordAndAWrongCode() throws IOException {
        create("acme/anna");
        enroll("acme/anna");
        assertRefused("NotAuthorizedException", signIn("acme/anna", "wrong"));
        assertRefused("NotAuthorizedException", signIn("acme/nobody", PASSWORD));
        JsonNode wrong =
                post("/local/sign-ins", "", answers("acme/anna", PASSWORD).put("code", "not a code"));
        assertRefused("CodeMismatchException", wrong);
    }

    /** Appendix B of RFC 6238: the last six digits of its values for SHA-1. */
    @Test
    void makesTheCodesOfRfc6238() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    private void create(String username) {
        assertThat(administer("AdminCreateUser", username, """
                {"TemporaryPassword": "%s", "UserAttributes": [
                 {"Name": "email", "Value": "anna@acme.example"}, {"Name": "custom:organization", "Value": "acme"}]}
                """.formatted(PASSWORD))
                        .at("/User/UserStatus")
                        .asText())
                .isEqualTo("FORCE_CHANGE_PASSWORD");
    }

    /** Signs in for the first time, and sets the same password again. */
    private void enroll(String username) {
        JsonNode setUp = post("/local/sign-ins", "", answers(username, PASSWORD).put("newPassword", PASSWORD));
        assertThat(setUp.path("challenge").asText()).isEqualTo("MFA_SETUP");
        String code = Totp.code(setUp.path("secretCode").asText(), clock.now);
        assertThat(post("/local/sign-ins", "", answers(username, PASSWORD).put("code", code))
                        .path("signedIn")
                        .asBoolean())
                .isTrue();
    }

    private JsonNode signIn(String username, String password) {
        return post("/local/sign-ins", "", answers(username, password));
    }

    private static ObjectNode answers(String username, String password) {
        return JsonNodes.object().put("username", username).put("password", password);
    }

    private JsonNode update(String attribute, String value) {
        return administer("AdminUpdateUserAttributes", "acme/anna", """
                {"UserAttributes": [{"Name": "%s", "Value": "%s"}]}""".formatted(attribute, value));
    }

    private JsonNode administer(String action, String username) {
        return administer(action, username, "{}");
    }

    private JsonNode administer(String action, String username, String more) {
        ObjectNode input = JsonNodes.object().put("UserPoolId", "Pool").put("Username", username);
        input.setAll((ObjectNode) JsonNodes.read(more));
        return request(action, input);
    }

    private JsonNode request(String action, ObjectNode input) {
        return post("/aws/cognito", "AWSCognitoIdentityProviderService." + action, input);
    }

    private JsonNode post(String path, String target, ObjectNode body) {
        LocalRequest request = new LocalRequest(
                "id",
                "POST",
                path,
                "",
                "HTTP/1.1",
                "127.0.0.1",
                List.of(new Header("X-Amz-Target", target)),
                JsonNodes.bytes(body));
        var match = routes.find("POST", path).orElseThrow();
        return JsonNodes.parse(match.target().answer(request, match.variables()).body())
                .orElseThrow();
    }

    private static void assertRefused(String type, JsonNode answer) {
        assertThat(answer.path("__type").asText()).as(answer.toString()).isEqualTo(type);
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-27T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

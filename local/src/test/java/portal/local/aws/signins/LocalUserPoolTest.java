package portal.local.aws.signins;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Template.UserPool POOL = pool(Set.of("email"), true);
    private static final List<Template.Client> CLIENTS =
            List.of(client("Hiding", false, true), client("Telling", false, false), client("Secretive", true, true));
    private static final String PASSWORD = "Veilig-genoeg-1";
    private static final String NEW = "Nieuw-genoeg-1";

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private final List<JsonNode> mails = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private String response = "{}";
    private RouteTable<Endpoint> routes;

    @BeforeEach
    void open() throws IOException {
        open(POOL);
    }

    private void open(Template.UserPool pool) throws IOException {
        RouteTable.Builder<Endpoint> builder = RouteTable.builder();
        PoolTriggers triggers = new PoolTriggers(pool, (function, event) -> response.getBytes(UTF_8), clock);
        PoolMail mail = new PoolMail(pool, triggers, email -> {
            mails.add(email);
            return refusal;
        });
        new LocalUserPool(pool, CLIENTS, folder, new Rights(), mail, clock).addTo(builder, "/aws/cognito");
        routes = builder.build();
    }

    private static Template.UserPool pool(Set<String> aliases, boolean caseSensitive) {
        var passwords = new Template.PasswordPolicy(
                12,
                Set.of(
                        Template.CharacterKind.LOWERCASE,
                        Template.CharacterKind.UPPERCASE,
                        Template.CharacterKind.NUMBERS),
                7);
        return new Template.UserPool(
                "Pool",
                true,
                Map.of("email", true, "organization", false),
                aliases,
                caseSensitive,
                passwords,
                Optional.empty(),
                Optional.empty(),
                Optional.of("no-reply@portal.example"),
                Set.of("support"));
    }

    private static Template.Client client(String name, boolean secret, boolean hidesUsers) {
        return new Template.Client(
                name,
                false,
                secret,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofMinutes(3),
                Duration.ofHours(1),
                hidesUsers);
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
                "AdminSetUserPassword",
                "AdminDeleteSoftwareToken",
                "AdminUserGlobalSignOut",
                "AdminUpdateUserAttributes",
                "AdminDeleteUser"
            })
    void knowsNobodyWhoWasNotMade(String action) {
        String more = "{\"Password\": \"%s\"}".formatted(PASSWORD);
        assertRefused("UserNotFoundException", administer(action, "acme/nobody", more));
        create("acme/anna");
        assertRefused("UserNotFoundException", administer(action, "Acme/anna", more));
        assertRefused("UserNotFoundException", administer(action, "anna@acme.example", more));
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html */
    @Test
    void keepsWhoIsInAGroupOfTheTemplate() throws IOException {
        create("acme/anna");
        String support = "{\"GroupName\": \"support\"}";

        assertThat(administer("AdminAddUserToGroup", "acme/anna", support)).isEmpty();
        assertThat(administer("AdminAddUserToGroup", "acme/anna", support)).isEmpty();
        open();
        assertThat(get("/local/sign-ins/codes").at("/0/groups").toString()).isEqualTo("[\"support\"]");
        assertThat(administer("AdminGetUser", "acme/anna").has("groups")).isFalse();
        assertThat(administer("AdminRemoveUserFromGroup", "acme/anna", support)).isEmpty();
        assertThat(get("/local/sign-ins/codes").at("/0/groups").toString()).isEqualTo("[]");
        assertRefused("UserNotFoundException", administer("AdminAddUserToGroup", "acme/nobody", support));
        assertRefused(
                "ResourceNotFoundException",
                administer("AdminAddUserToGroup", "acme/anna", "{\"GroupName\": \"others\"}"));
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
        assertThat(attributes("acme/anna"))
                .containsEntry("email", "a.de.vries@acme.example")
                .containsEntry("custom:organization", "acme")
                .containsKey("sub");
    }

    @Test
    void findsAUserByAVerifiedAddress() {
        createVerified("acme/anna", "anna@acme.example");

        assertThat(administer("AdminGetUser", "anna@acme.example")
                        .path("Username")
                        .asText())
                .isEqualTo("acme/anna");
        assertThat(signIn("anna@acme.example", PASSWORD).path("challenge").asText())
                .isEqualTo("NEW_PASSWORD_REQUIRED");
        assertRefused("NotAuthorizedException", signIn("Anna@acme.example", PASSWORD));
    }

    @Test
    void ignoresCaseInAPoolThatSaysSo() throws IOException {
        open(pool(Set.of("email"), false));
        createVerified("acme/anna", "anna@acme.example");

        assertThat(signIn("ANNA@acme.example", PASSWORD).path("challenge").asText())
                .isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(signIn("Acme/Anna", PASSWORD).path("challenge").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertRefused("UsernameExistsException", administer("AdminCreateUser", "ACME/anna"));
        assertRefused("AliasExistsException", verified("acme/anton", "Anna@Acme.example", "{}"));
    }

    @Test
    void hasNoAliasesInAPoolThatNamesNone() throws IOException {
        open(pool(Set.of(), true));
        createVerified("acme/anna", "anna@acme.example");
        createVerified("globex/anna", "anna@acme.example");
        assertRefused("UserNotFoundException", administer("AdminGetUser", "anna@acme.example"));
        assertThat(administer("AdminCreateUser", "bram@acme.example").has("User"))
                .isTrue();
    }

    @Test
    void refusesAUserNameInTheFormOfAnAddress() {
        assertRefused("InvalidParameterException", administer("AdminCreateUser", "anna@acme.example"));
        assertThat(administer("AdminCreateUser", "anna@acme").has("User")).isTrue();
    }

    @Test
    void refusesAnAddressThatAnotherUserHoldsUnlessForced() {
        createVerified("acme/anna", "anna@acme.example");
        assertRefused("AliasExistsException", verified("globex/anna", "anna@acme.example", "{}"));
        assertRefused("UserNotFoundException", administer("AdminGetUser", "globex/anna"));

        createVerified("acme/other", "other@acme.example");
        assertThat(verified("globex/anna", "anna@acme.example", "{\"ForceAliasCreation\": true}")
                        .has("User"))
                .isTrue();
        assertHolds("globex/anna", "anna@acme.example");
        assertThat(attributes("acme/anna")).containsEntry("email_verified", "false");
        assertThat(attributes("acme/other")).containsEntry("email_verified", "true");
    }

    @Test
    void letsAnAddressThatIsNotVerifiedBeAnybodys() {
        create("acme/anna");
        createVerified("globex/anna", "anna@acme.example");
        create("initech/anna");
        assertHolds("globex/anna", "anna@acme.example");
    }

    @Test
    void freesTheAddressOfARemovedUser() {
        createVerified("acme/anna", "anna@acme.example");
        administer("AdminDeleteUser", "anna@acme.example");
        createVerified("globex/anna", "anna@acme.example");
        assertHolds("globex/anna", "anna@acme.example");
    }

    /** https://github.com/boto/boto3/issues/3213 */
    @Test
    void takesAnAddressFromAnotherUserSilentlyWhenItIsUpdatedAsVerified() {
        createVerified("acme/anna", "anna@acme.example");
        createVerified("globex/olga", "olga@globex.example");

        assertThat(administer("AdminUpdateUserAttributes", "globex/olga", verifiedAddress("anna@acme.example")))
                .isEmpty();

        assertHolds("globex/olga", "anna@acme.example");
        assertThat(attributes("acme/anna"))
                .containsEntry("email", "anna@acme.example")
                .containsEntry("email_verified", "false");
        assertRefused("UserNotFoundException", administer("AdminGetUser", "olga@globex.example"));
    }

    @Test
    void takesAnUpdatedAddressAsNotVerifiedUnlessTheRequestSaysSo() {
        createVerified("acme/anna", "anna@acme.example");
        update("email", "anna@acme.example");
        assertHolds("acme/anna", "anna@acme.example");

        update("email", "a.de.vries@acme.example");

        assertThat(attributes("acme/anna")).containsEntry("email_verified", "false");
        assertRefused("UserNotFoundException", administer("AdminGetUser", "anna@acme.example"));
        assertRefused("UserNotFoundException", administer("AdminGetUser", "a.de.vries@acme.example"));
        update("email_verified", "true");
        assertHolds("acme/anna", "a.de.vries@acme.example");
    }

    @Test
    void verifiesNoAddressThatIsNotThere() {
        assertRefused("InvalidParameterException", administer("AdminCreateUser", "acme/anna", """
                {"UserAttributes": [{"Name": "email_verified", "Value": "true"}]}"""));
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
    @Test
    void setsATemporaryPasswordOfAnybody() throws IOException {
        create("acme/anna");
        enroll("acme/anna");

        assertThat(setPassword("Tijdelijk-anders-1", false)).isEmpty();

        assertThat(administer("AdminGetUser", "acme/anna").path("UserStatus").asText())
                .isEqualTo("FORCE_CHANGE_PASSWORD");
        assertRefused("NotAuthorizedException", signIn("acme/anna", PASSWORD));
        assertThat(signIn("acme/anna", "Tijdelijk-anders-1").path("challenge").asText())
                .isEqualTo("NEW_PASSWORD_REQUIRED");
        clock.now = clock.now.plus(Duration.ofDays(7)).plusSeconds(1);
        assertRefused("NotAuthorizedException", signIn("acme/anna", "Tijdelijk-anders-1"));
    }

    @Test
    void setsAPermanentPasswordOfAnybody() {
        create("acme/anna");
        assertThat(setPassword("Blijvend-anders-1", true)).isEmpty();
        assertThat(administer("AdminGetUser", "acme/anna").path("UserStatus").asText())
                .isEqualTo("CONFIRMED");
        assertThat(signIn("acme/anna", "Blijvend-anders-1").path("challenge").asText())
                .isEqualTo("MFA_SETUP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Te-kort-123", "geen-hoofdletter-1", "GEEN-KLEINE-LETTER-1", "Geen-cijfer-erin"})
    void refusesAPasswordAgainstThePolicy(String password) {
        create("acme/anna");
        assertRefused("InvalidPasswordException", setPassword(password, true));
        assertRefused("InvalidPasswordException", setPassword(password, false));
        assertRefused(
                "InvalidPasswordException",
                administer("AdminCreateUser", "acme/bram", "{\"TemporaryPassword\": \"" + password + "\"}"));
        JsonNode chosen =
                post("/local/sign-ins", "", answers("acme/anna", PASSWORD).put("newPassword", password));
        assertRefused("InvalidPasswordException", chosen);
        assertThat(signIn("acme/anna", PASSWORD).path("challenge").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void recordsWhetherCognitoWouldMail() {
        administer("AdminCreateUser", "acme/anna", "{\"MessageAction\": \"SUPPRESS\"}");
        administer("AdminCreateUser", "acme/bram");
        assertRefused(
                "InvalidParameterException",
                administer("AdminCreateUser", "acme/carla", "{\"MessageAction\": \"SILENT\"}"));
        assertThat(get("/local/sign-ins").findValuesAsText("mails")).containsExactly("false", "true");
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

    /** RFC 6238, section 5.2 */
    @Test
    void refusesACodeThatWasUsed() throws IOException {
        create("acme/anna");
        String secret = enroll("acme/anna");
        assertRefused("ExpiredCodeException", signInWithCode(Totp.code(secret, clock.now)));
        open();
        assertRefused("ExpiredCodeException", signInWithCode(Totp.code(secret, clock.now)));
        assertThat(signInWithCode(Totp.code(secret, clock.now.plusSeconds(30)))
                        .path("signedIn")
                        .asBoolean())
                .isTrue();
        assertRefused("ExpiredCodeException", signInWithCode(Totp.code(secret, clock.now)));
    }

    @Test
    void takesNoCodeOfATokenThatWasDeleted() {
        create("acme/anna");
        String secret = enroll("acme/anna");
        administer("AdminDeleteSoftwareToken", "acme/anna");
        clock.now = clock.now.plusSeconds(30);
        String old = Totp.code(secret, clock.now);

        assertThat(signInWithCode(old).path("challenge").asText()).isEqualTo("MFA_SETUP");
        assertRefused("CodeMismatchException", signInWithCode(old));
    }

    @Test
    void showsTheCodesOfEverybody() {
        create("acme/anna");
        String secret = enroll("acme/anna");
        assertThat(get("/local/sign-ins/codes").findValuesAsText("code")).containsExactly(Totp.code(secret, clock.now));
        createVerified("acme/bram", "bram@acme.example");
        assertThat(get("/local/sign-ins/codes").findValuesAsText("signInName"))
                .containsExactly("acme/anna", "bram@acme.example");
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
    @Test
    void mailsACodeWithWhichANewPasswordIsSet() {
        confirmed("anna", "anna@acme.example");

        assertThat(forgot("Hiding", "anna").toString())
                .isEqualTo(
                        "{\"CodeDeliveryDetails\":{\"AttributeName\":\"email\",\"DeliveryMedium\":\"EMAIL\",\"Destination\":\"a***@a***\"}}");

        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().at("/Content/Simple/Body/Html/Data").asText())
                .isEqualTo("Your password reset code is " + mailedCode());
        assertThat(confirm("anna@acme.example", mailedCode(), NEW)).isEmpty();
        assertRefused("NotAuthorizedException", signIn("anna", PASSWORD));
        assertThat(signIn("anna", NEW).has("challenge")).isTrue();
        assertRefused("ExpiredCodeException", confirm("anna", mailedCode(), PASSWORD));
    }

    @Test
    void keepsTheSecondFactorWhenThePasswordIsReset() throws IOException {
        confirmed("anna", "anna@acme.example");
        enroll("anna");
        forgot("Hiding", "anna");
        confirm("anna", mailedCode(), NEW);
        open();
        assertThat(signIn("anna", NEW).path("challenge").asText()).isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    /** https://repost.aws/knowledge-center/cognito-forgot-password */
    @Test
    void mailsNoCodeToWhoStillHasATemporaryPassword() {
        createVerified("anna", "anna@acme.example");
        assertRefused("NotAuthorizedException", forgot("Hiding", "anna"));
        assertRefused("NotAuthorizedException", forgot("Telling", "anna"));
        assertThat(mails).isEmpty();
    }

    @Test
    void tellsOfAUserWithoutAVerifiedAddressOnlyIfTheClientTells() {
        create("anna");
        administer("AdminSetUserPassword", "anna", "{\"Password\": \"%s\", \"Permanent\": true}".formatted(PASSWORD));

        assertRefused("InvalidParameterException", forgot("Telling", "anna"));
        assertThat(forgot("Hiding", "anna")
                        .at("/CodeDeliveryDetails/Destination")
                        .asText())
                .matches("[a-z]\\*\\*\\*@[a-z]\\*\\*\\*");
        assertThat(mails).isEmpty();
    }

    /** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html */
    @Test
    void tellsThatNobodyHasANameOnlyIfTheClientTells() {
        assertRefused("UserNotFoundException", forgot("Telling", "nobody"));
        JsonNode first = forgot("Hiding", "nobody");
        assertThat(first.at("/CodeDeliveryDetails/Destination").asText()).matches("[a-z]\\*\\*\\*@[a-z]\\*\\*\\*");
        assertThat(forgot("Hiding", "nobody")).as("the same again").isEqualTo(first);
        assertRefused("UserNotFoundException", confirm("Telling", "nobody", "123456", NEW));
        assertRefused("CodeMismatchException", confirm("Hiding", "nobody", "123456", NEW));
        assertThat(mails).isEmpty();
    }

    @Test
    void takesACodeForAnHour() {
        confirmed("anna", "anna@acme.example");
        assertRefused("ExpiredCodeException", confirm("anna", "123456", NEW));
        forgot("Hiding", "anna");
        clock.now = clock.now.plus(Duration.ofHours(1)).minusSeconds(1);
        assertRefused("CodeMismatchException", confirm("anna", wrong(mailedCode()), NEW));
        assertRefused("InvalidPasswordException", confirm("anna", mailedCode(), "tekort"));
        clock.now = clock.now.plusSeconds(1);
        assertRefused("ExpiredCodeException", confirm("anna", mailedCode(), NEW));
    }

    @Test
    void takesOnlyTheLatestCode() {
        confirmed("anna", "anna@acme.example");
        forgot("Hiding", "anna");
        String first = mailedCode();
        do {
            forgot("Hiding", "anna");
        } while (mailedCode().equals(first));
        assertRefused("CodeMismatchException", confirm("anna", first, NEW));
        assertThat(confirm("anna", mailedCode(), NEW)).isEmpty();
    }

    /** https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-recover-a-user-account.html */
    @Test
    void limitsRequestsAndCodesToFiveInAnHour() throws IOException {
        confirmed("anna", "anna@acme.example");
        forgot("Hiding", "anna");
        for (int i = 0; i < 4; i++) {
            assertRefused("CodeMismatchException", confirm("anna", wrong(mailedCode()), NEW));
        }
        open();
        assertRefused("LimitExceededException", confirm("anna", mailedCode(), NEW));
        assertRefused("LimitExceededException", forgot("Hiding", "anna"));
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(forgot("Hiding", "anna").has("CodeDeliveryDetails")).isTrue();
        assertThat(confirm("anna", mailedCode(), NEW)).isEmpty();
    }

    @Test
    void asksWhoseClientItIsAndForItsSecret() {
        confirmed("anna", "anna@acme.example");
        assertRefused("ResourceNotFoundException", forgot("Unknown", "anna"));
        assertRefused("NotAuthorizedException", forgot("Secretive", "anna"));
        assertRefused("InvalidParameterException", forgot("Hiding", "an na"));
        assertRefused("InvalidParameterException", forgot("Hiding", ""));
    }

    @Test
    void saysThatAMailWasRefused() {
        confirmed("anna", "anna@acme.example");
        refusal = Optional.of("over the rate");
        assertRefused("CodeDeliveryFailureException", forgot("Hiding", "anna"));
    }

    /** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html */
    @Test
    void takesATextOfATriggerOnlyInAPoolWithASenderOfItsOwn() throws IOException {
        open(new Template.UserPool(
                "Pool",
                true,
                POOL.attributes(),
                Set.of("email"),
                true,
                POOL.passwords(),
                Optional.empty(),
                Optional.of("Trigger"),
                Optional.empty(),
                Set.of()));
        confirmed("anna", "anna@acme.example");
        response = "{\"response\": {\"emailSubject\": \"A code\", \"emailMessage\": \"{####}\"}}";
        assertRefused("InvalidLambdaResponseException", forgot("Hiding", "anna"));

        response = "{\"response\": {}}";
        assertThat(forgot("Hiding", "anna").has("CodeDeliveryDetails")).isTrue();
        assertThat(mails.getFirst().path("FromEmailAddress").asText()).isEqualTo("no-reply@verificationemail.com");
    }

    private void confirmed(String username, String email) {
        createVerified(username, email);
        administer("AdminSetUserPassword", username, "{\"Password\": \"%s\", \"Permanent\": true}".formatted(PASSWORD));
    }

    private JsonNode forgot(String client, String username) {
        return request(
                "ForgotPassword", JsonNodes.object().put("ClientId", client).put("Username", username));
    }

    private JsonNode confirm(String username, String code, String password) {
        return confirm("Hiding", username, code, password);
    }

    private JsonNode confirm(String client, String username, String code, String password) {
        return request(
                "ConfirmForgotPassword",
                JsonNodes.object()
                        .put("ClientId", client)
                        .put("Username", username)
                        .put("ConfirmationCode", code)
                        .put("Password", password));
    }

    private String mailedCode() {
        return mails.getLast().at("/Content/Simple/Body/Html/Data").asText().replaceFirst(".*(\\d{6})$", "$1");
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private JsonNode signInWithCode(String code) {
        return post("/local/sign-ins", "", answers("acme/anna", PASSWORD).put("code", code));
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
    private String enroll(String username) {
        JsonNode setUp = post("/local/sign-ins", "", answers(username, PASSWORD).put("newPassword", PASSWORD));
        assertThat(setUp.path("challenge").asText()).isEqualTo("MFA_SETUP");
        String secret = setUp.path("secretCode").asText();
        String code = Totp.code(secret, clock.now);
        assertThat(post("/local/sign-ins", "", answers(username, PASSWORD).put("code", code))
                        .path("signedIn")
                        .asBoolean())
                .isTrue();
        return secret;
    }

    private JsonNode signIn(String username, String password) {
        return post("/local/sign-ins", "", answers(username, password));
    }

    private static ObjectNode answers(String username, String password) {
        return JsonNodes.object().put("username", username).put("password", password);
    }

    private void createVerified(String username, String email) {
        assertThat(verified(username, email, "{}").has("User")).isTrue();
    }

    private JsonNode verified(String username, String email, String more) {
        ObjectNode input = JsonNodes.object().put("TemporaryPassword", PASSWORD);
        input.setAll((ObjectNode) JsonNodes.read(verifiedAddress(email)));
        input.setAll((ObjectNode) JsonNodes.read(more));
        return administer("AdminCreateUser", username, input.toString());
    }

    private static String verifiedAddress(String email) {
        return """
                {"UserAttributes": [{"Name": "email", "Value": "%s"}, {"Name": "email_verified", "Value": "true"}]}""".formatted(email);
    }

    private void assertHolds(String username, String email) {
        assertThat(administer("AdminGetUser", email).path("Username").asText()).isEqualTo(username);
    }

    private Map<String, String> attributes(String username) {
        Map<String, String> attributes = new HashMap<>();
        administer("AdminGetUser", username)
                .path("UserAttributes")
                .forEach(attribute -> attributes.put(
                        attribute.path("Name").asText(), attribute.path("Value").asText()));
        return attributes;
    }

    private JsonNode setPassword(String password, boolean permanent) {
        ObjectNode more = JsonNodes.object().put("Password", password).put("Permanent", permanent);
        return administer("AdminSetUserPassword", "acme/anna", more.toString());
    }

    private JsonNode get(String path) {
        LocalRequest request = new LocalRequest("id", "GET", path, "", "HTTP/1.1", "127.0.0.1", List.of(), new byte[0]);
        var match = routes.find("GET", path).orElseThrow();
        return JsonNodes.parse(match.target().answer(request, match.variables()).body())
                .orElseThrow();
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

package portal.local.aws.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.local.aws.signins.UserPoolClient.attribute;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.Fixture;
import portal.local.LocalPortal;
import portal.local.Options;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * What the portal relies on when it administers a user pool, with the SDK's client. It runs against the local portal,
 * or against the endpoint in the system property {@code portal.user-pool}, where it makes a pool of its own, unless
 * {@code portal.user-pool.id} names one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserPoolContractTest {
    private static final String TEMPORARY = "Tijdelijk-wachtwoord-1";
    private static final String UNKNOWN = "UserNotFoundException";

    private final String user = "user-" + UUID.randomUUID();
    private final Optional<String> elsewhere = Optional.ofNullable(System.getProperty("portal.user-pool"));
    private Optional<LocalPortal> portal = Optional.empty();
    private CognitoIdentityProviderClient client;
    private String pool;
    private int users;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        if (elsewhere.isEmpty()) {
            portal = Optional.of(LocalPortal.start(Options.forTests(Fixture.layOut(folder))));
        }
        client = UserPoolClient.at(
                URI.create(elsewhere.orElseGet(() -> portal.orElseThrow().url() + "/aws/cognito")));
        pool = elsewhere.isPresent()
                ? Optional.ofNullable(System.getProperty("portal.user-pool.id")).orElseGet(this::madePool)
                : "UserPool";
    }

    private String madePool() {
        return client.createUserPool(made -> made.poolName("contract")
                        .aliasAttributes(AliasAttributeType.EMAIL)
                        .usernameConfiguration(names -> names.caseSensitive(false))
                        .schema(SchemaAttributeType.builder()
                                .name("organization")
                                .attributeDataType("String")
                                .mutable(false)
                                .build())
                        .policies(policies -> policies.passwordPolicy(
                                password -> password.minimumLength(12).requireNumbers(true))))
                .userPool()
                .id();
    }

    @AfterAll
    void close() throws IOException {
        client.close();
        if (portal.isPresent()) {
            portal.get().close();
        }
    }

    @Test
    void makesAUserWhoAwaitsAPasswordOfTheirOwn() {
        String name = create(address());
        AdminGetUserResponse found = get(name);
        assertThat(found.username()).isEqualTo(name);
        assertThat(found.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(found.enabled()).isTrue();
        assertThat(attributes(found))
                .containsEntry("custom:organization", "acme")
                .containsKey("sub");
        assertThat(found.userMFASettingList()).isEmpty();
    }

    @Test
    void findsAUserByTheVerifiedAddress() {
        String address = address();
        String name = create(address);
        assertThat(get(address).username()).isEqualTo(name);
        assertThat(get(name.toUpperCase(Locale.ROOT)).username()).isEqualTo(name);
        String unverified = address();
        create(next(), request -> request.userAttributes(attribute("email", unverified)));
        assertRefused(UNKNOWN, () -> get(unverified));
    }

    @Test
    void refusesANameThatIsTaken() {
        String name = create(address());
        assertRefused("UsernameExistsException", () -> create(name, request -> {}));
    }

    @Test
    void refusesAnAddressThatAnotherUserHolds() {
        String address = address();
        String first = create(address);
        String second = next();
        assertRefused("AliasExistsException", () -> create(second, verified(address)));
        assertRefused(UNKNOWN, () -> get(second));
        assertThat(get(address).username()).isEqualTo(first);
    }

    @Test
    void refusesANameInTheFormOfAnAddress() {
        assertRefused("InvalidParameterException", () -> create(address(), request -> {}));
    }

    @Test
    void refusesAnAttributeThatThePoolDoesNotHave() {
        assertRefused(
                "InvalidParameterException",
                () -> create(next(), request -> request.userAttributes(attribute("custom:color", "red"))));
    }

    @Test
    void refusesToChangeAnAttributeThatMayNotChange() {
        String name = create(address());
        assertRefused("InvalidParameterException", () -> update(name, attribute("custom:organization", "globex")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Te-kort-123", "Zonder-een-cijfer"})
    void refusesAPasswordAgainstThePolicy(String password) {
        assertRefused("InvalidPasswordException", () -> create(next(), request -> request.temporaryPassword(password)));
        String name = create(address());
        assertRefused("InvalidPasswordException", () -> setPassword(name, password, false));
    }

    @Test
    void setsATemporaryOrAPermanentPasswordOfAnybody() {
        String name = create(address());
        setPassword(name, "Blijvend-wachtwoord-1", true);
        assertThat(get(name).userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        setPassword(name, TEMPORARY, false);
        assertThat(get(name).userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @Test
    void invitesAgainOnlyWhoHasNoPasswordOfTheirOwn() {
        String name = create(address());
        create(name, request -> request.messageAction(MessageActionType.RESEND));
        setPassword(name, "Blijvend-wachtwoord-1", true);
        assertRefused(
                "UnsupportedUserStateException",
                () -> create(name, request -> request.messageAction(MessageActionType.RESEND)));
    }

    @Test
    void takesAChangedAddressAsNotVerifiedUnlessTheRequestSaysSo() {
        String before = address();
        String name = create(before);
        String after = address();
        update(name, attribute("email", after));
        assertThat(attributes(get(name))).containsEntry("email", after).containsEntry("email_verified", "false");
        assertRefused(UNKNOWN, () -> get(after));
        update(name, attribute("email", after), attribute("email_verified", "true"));
        assertThat(get(after).username()).isEqualTo(name);
        assertRefused(UNKNOWN, () -> get(before));
    }

    /** https://github.com/boto/boto3/issues/3213 */
    @Test
    void takesAnAddressFromAnotherUserSilently() {
        String address = address();
        String first = create(address);
        String second = create(address());
        update(second, attribute("email", address), attribute("email_verified", "true"));
        assertThat(get(address).username()).isEqualTo(second);
        assertThat(attributes(get(first))).containsEntry("email_verified", "false");
    }

    @Test
    void deletesASoftwareTokenThatIsNotThere() {
        String name = create(address());
        client.adminDeleteSoftwareToken(token -> token.userPoolId(pool).username(name));
        assertThat(get(name).userMFASettingList()).isEmpty();
    }

    @Test
    void signsOutWhoIsNotSignedIn() {
        String name = create(address());
        client.adminUserGlobalSignOut(signOut -> signOut.userPoolId(pool).username(name));
    }

    @Test
    void freesTheNameAndTheAddressOfADeletedUser() {
        String address = address();
        String name = create(address);
        client.adminDeleteUser(deleted -> deleted.userPoolId(pool).username(name));
        assertRefused(UNKNOWN, () -> get(name));
        assertRefused(
                UNKNOWN,
                () -> client.adminDeleteUser(deleted -> deleted.userPoolId(pool).username(name)));
        create(name, verified(address));
        assertThat(get(address).username()).isEqualTo(name);
    }

    @Test
    void knowsNobodyElse() {
        String nobody = next();
        List<ThrowingCallable> calls = List.of(
                () -> get(nobody),
                () -> update(nobody, attribute("name", "Nobody")),
                () -> setPassword(nobody, TEMPORARY, false),
                () -> client.adminDeleteSoftwareToken(
                        token -> token.userPoolId(pool).username(nobody)),
                () -> client.adminUserGlobalSignOut(
                        signOut -> signOut.userPoolId(pool).username(nobody)));
        assertThat(calls).allSatisfy(call -> assertRefused(UNKNOWN, call));
        assertRefused(
                "ResourceNotFoundException",
                () -> client.adminGetUser(
                        other -> other.userPoolId("eu-west-1_NoSuchPool").username(nobody)));
    }

    private String create(String address) {
        return create(next(), verified(address));
    }

    private String create(String name, Consumer<AdminCreateUserRequest.Builder> more) {
        client.adminCreateUser(request -> {
            request.userPoolId(pool)
                    .username(name)
                    .messageAction(MessageActionType.SUPPRESS)
                    .temporaryPassword(TEMPORARY);
            more.accept(request);
        });
        return name;
    }

    private static Consumer<AdminCreateUserRequest.Builder> verified(String address) {
        return request -> request.userAttributes(
                attribute("email", address),
                attribute("email_verified", "true"),
                attribute("custom:organization", "acme"));
    }

    private AdminGetUserResponse get(String name) {
        return client.adminGetUser(request -> request.userPoolId(pool).username(name));
    }

    private void update(String name, AttributeType... attributes) {
        client.adminUpdateUserAttributes(
                request -> request.userPoolId(pool).username(name).userAttributes(attributes));
    }

    private void setPassword(String name, String password, boolean permanent) {
        client.adminSetUserPassword(request ->
                request.userPoolId(pool).username(name).password(password).permanent(permanent));
    }

    private static Map<String, String> attributes(AdminGetUserResponse found) {
        return found.userAttributes().stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value));
    }

    private String next() {
        return user + "-" + ++users;
    }

    private String address() {
        return next() + "@acme.example";
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CognitoIdentityProviderException.class, refused -> assertThat(
                        refused.awsErrorDetails().errorCode())
                .isEqualTo(code));
    }
}

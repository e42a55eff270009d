package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import portal.testing.fake.ContactFixture;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteSoftwareTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserPasswordRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserPasswordResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUpdateUserAttributesRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUpdateUserAttributesResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class CognitoUserPoolTest {

    private static final String POOL = "eu-west-1_SamplePool";
    private static final SignInName NAME = new SignInName("acme.anna");
    private static final EmailAddress ADDRESS = new EmailAddress("anna@acme.example");
    private static final TemporaryPassword PASSWORD = new TemporaryPassword("abcd-EFGH-2345");
    private static final AttributeType[] ANNA = {
        attribute("custom:organization", "acme"), attribute("custom:contact", "anna")
    };

    private final UserPoolStub cognito = new UserPoolStub();
    private final CognitoUserPool userPool = new CognitoUserPool(cognito, POOL);

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
    @Test
    void makesAUserWithoutAMailOfThePool() {
        userPool.create(
                signIn(Optional.of(ADDRESS)), ContactFixture.aContact("anna").in(new OrganizationId("acme")), PASSWORD);

        assertThat(cognito.created).singleElement().satisfies(user -> {
            assertThat(user.userPoolId()).isEqualTo(POOL);
            assertThat(user.username()).isEqualTo("acme.anna");
            assertThat(user.messageAction()).isEqualTo(MessageActionType.SUPPRESS);
            assertThat(user.temporaryPassword()).isEqualTo("abcd-EFGH-2345");
            assertThat(user.forceAliasCreation()).isNull();
            assertThat(user.userAttributes())
                    .containsExactlyInAnyOrder(
                            attribute("email", "anna@acme.example"),
                            attribute("email_verified", "true"),
                            attribute("name", "Anna"),
                            attribute("custom:organization", "acme"),
                            attribute("custom:contact", "anna"));
        });
    }

    @Test
    void givesNoAddressToAUserWhoseSignInHoldsNone() {
        userPool.create(
                signIn(Optional.empty()), ContactFixture.aContact("anna").in(new OrganizationId("acme")), PASSWORD);

        assertThat(cognito.created.getFirst().userAttributes())
                .extracting(AttributeType::name)
                .containsExactlyInAnyOrder("name", "custom:organization", "custom:contact");
    }

    @ParameterizedTest
    @CsvSource({"FORCE_CHANGE_PASSWORD, true", "CONFIRMED, false", "RESET_REQUIRED, false"})
    void tellsWhoHasNoPasswordOfTheirOwn(UserStatusType status, boolean awaitsFirstSignIn) {
        cognito.knows(status, ANNA);

        assertThat(userPool.find(signIn(Optional.empty()))).contains(new PoolUser(awaitsFirstSignIn, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'', false"})
    void regardsOnlyAVerifiedAddressAsAnAlias(String verified, boolean isAlias) {
        cognito.knows(
                UserStatusType.CONFIRMED,
                ANNA[0],
                ANNA[1],
                attribute("email", "Anna@acme.example"),
                attribute("email_verified", verified));

        var user = userPool.find(signIn(Optional.empty())).orElseThrow();

        assertThat(user.isWith(Optional.of(ADDRESS))).isEqualTo(isAlias);
        assertThat(user.isWith(Optional.empty())).isEqualTo(!isAlias);
    }

    @Test
    void findsNobodyWhereThereIsNoUser() {
        assertThat(userPool.find(signIn(Optional.empty()))).isEmpty();
    }

    @Test
    void takesNobodyElseForTheContact() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA[0], attribute("custom:contact", "anton"));

        assertThatThrownBy(() -> userPool.find(signIn(Optional.empty()))).hasMessageContaining("somebody else");
    }

    @Test
    void givesAnAddressAsOneThatIsTrusted() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);

        userPool.giveAddress(NAME, ADDRESS);

        assertThat(cognito.updated).singleElement().satisfies(update -> {
            assertThat(update.username()).isEqualTo("acme.anna");
            assertThat(update.userAttributes())
                    .containsExactly(attribute("email", "anna@acme.example"), attribute("email_verified", "true"));
        });
    }

    @Test
    void takesAnAddressAwayByNotTrustingIt() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);

        userPool.takeAddress(NAME, ADDRESS);

        assertThat(cognito.updated.getFirst().userAttributes())
                .containsExactly(attribute("email", "anna@acme.example"), attribute("email_verified", "false"));
    }

    @Test
    void setsAPasswordThatIsToBeReplacedAtTheNextSignIn() {
        cognito.knows(UserStatusType.FORCE_CHANGE_PASSWORD, ANNA);

        userPool.setTemporaryPassword(NAME, PASSWORD);

        assertThat(cognito.passwords).singleElement().satisfies(set -> {
            assertThat(set.username()).isEqualTo("acme.anna");
            assertThat(set.password()).isEqualTo("abcd-EFGH-2345");
            assertThat(set.permanent()).isFalse();
        });
    }

    @Test
    void deletesTheSoftwareToken() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);

        userPool.removeSecondFactor(NAME);

        assertThat(cognito.tokensDeleted).singleElement().satisfies(deleted -> {
            assertThat(deleted.userPoolId()).isEqualTo(POOL);
            assertThat(deleted.username()).isEqualTo("acme.anna");
        });
    }

    @Test
    void hasNothingToDeleteWithoutASoftwareToken() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);
        cognito.refusal =
                Optional.of(SoftwareTokenMfaNotFoundException.builder().build());
        assertThatCode(() -> userPool.removeSecondFactor(NAME)).doesNotThrowAnyException();

        cognito.knows(UserStatusType.FORCE_CHANGE_PASSWORD, ANNA);
        cognito.refusal = Optional.of(UserNotConfirmedException.builder().build());
        assertThatCode(() -> userPool.removeSecondFactor(NAME)).doesNotThrowAnyException();
    }

    /** AWS does not say whether a user with a temporary password is confirmed. */
    @Test
    void doesNotTakeASecondFactorThatStaysForOneThatIsGone() {
        cognito.knows(user -> user.userStatus(UserStatusType.FORCE_CHANGE_PASSWORD)
                .userAttributes(ANNA)
                .userMFASettingList("SOFTWARE_TOKEN_MFA"));
        cognito.refusal = Optional.of(UserNotConfirmedException.builder().build());

        assertThatThrownBy(() -> userPool.removeSecondFactor(NAME)).isInstanceOf(UserNotConfirmedException.class);
    }

    @Test
    void endsTheSessions() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);

        userPool.signOut(NAME);

        assertThat(cognito.signedOut)
                .extracting(AdminUserGlobalSignOutRequest::username)
                .containsExactly("acme.anna");
    }

    @Test
    void endsTheSessionsOfAUserBeforeItsRemoval() {
        cognito.knows(UserStatusType.CONFIRMED, ANNA);

        userPool.remove(NAME);

        assertThat(cognito.signedOut)
                .extracting(AdminUserGlobalSignOutRequest::username)
                .containsExactly("acme.anna");
        assertThat(cognito.deleted).extracting(AdminDeleteUserRequest::username).containsExactly("acme.anna");
    }

    @Test
    void hasNothingToDoWithoutAUser() {
        assertThatCode(() -> {
                    userPool.removeSecondFactor(NAME);
                    userPool.signOut(NAME);
                    userPool.giveAddress(NAME, ADDRESS);
                    userPool.takeAddress(NAME, ADDRESS);
                    userPool.remove(NAME);
                })
                .doesNotThrowAnyException();
    }

    private static SignIn signIn(Optional<EmailAddress> address) {
        return SignIn.added(new OrganizationId("acme"), new ContactId("anna"), NAME, address);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private static final class UserPoolStub implements CognitoIdentityProviderClient {

        private final List<AdminCreateUserRequest> created = new ArrayList<>();
        private final List<AdminDeleteSoftwareTokenRequest> tokensDeleted = new ArrayList<>();
        private final List<AdminUserGlobalSignOutRequest> signedOut = new ArrayList<>();
        private final List<AdminUpdateUserAttributesRequest> updated = new ArrayList<>();
        private final List<AdminDeleteUserRequest> deleted = new ArrayList<>();
        private final List<AdminSetUserPasswordRequest> passwords = new ArrayList<>();
        private Optional<AdminGetUserResponse> user = Optional.empty();
        private Optional<CognitoIdentityProviderException> refusal = Optional.empty();

        void knows(UserStatusType status, AttributeType... attributes) {
            knows(user -> user.userStatus(status).userAttributes(attributes));
        }

        void knows(Consumer<AdminGetUserResponse.Builder> described) {
            user = Optional.of(
                    AdminGetUserResponse.builder().applyMutation(described).build());
        }

        @Override
        public AdminGetUserResponse adminGetUser(AdminGetUserRequest request) {
            assertThat(request.username()).isEqualTo("acme.anna");
            return user.orElseThrow(() -> UserNotFoundException.builder().build());
        }

        @Override
        public AdminCreateUserResponse adminCreateUser(AdminCreateUserRequest request) {
            if (user.isPresent()) {
                throw UsernameExistsException.builder().build();
            }
            created.add(request);
            return AdminCreateUserResponse.builder().build();
        }

        @Override
        public AdminDeleteSoftwareTokenResponse adminDeleteSoftwareToken(AdminDeleteSoftwareTokenRequest request) {
            requireKnown();
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            tokensDeleted.add(request);
            return AdminDeleteSoftwareTokenResponse.builder().build();
        }

        @Override
        public AdminUpdateUserAttributesResponse adminUpdateUserAttributes(AdminUpdateUserAttributesRequest request) {
            requireKnown();
            updated.add(request);
            return AdminUpdateUserAttributesResponse.builder().build();
        }

        @Override
        public AdminSetUserPasswordResponse adminSetUserPassword(AdminSetUserPasswordRequest request) {
            requireKnown();
            passwords.add(request);
            return AdminSetUserPasswordResponse.builder().build();
        }

        @Override
        public AdminDeleteUserResponse adminDeleteUser(AdminDeleteUserRequest request) {
            requireKnown();
            deleted.add(request);
            user = Optional.empty();
            return AdminDeleteUserResponse.builder().build();
        }

        private void requireKnown() {
            if (user.isEmpty()) {
                throw UserNotFoundException.builder().build();
            }
        }

        @Override
        public AdminUserGlobalSignOutResponse adminUserGlobalSignOut(AdminUserGlobalSignOutRequest request) {
            requireKnown();
            signedOut.add(request);
            return AdminUserGlobalSignOutResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}

package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
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
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUpdateUserAttributesRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUpdateUserAttributesResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUserGlobalSignOutResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class CognitoUserPoolTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final ContactId ANNA = new ContactId("anna");

    private final UserPoolStub cognito = new UserPoolStub();
    private final CognitoUserPool userPool = new CognitoUserPool(cognito, "eu-west-1_SamplePool");

    @Test
    void invitesAContactUnderANameThatHoldsTheOrganization() {
        userPool.create(ContactFixture.anAdministrator("anna").in(ACME));

        assertThat(cognito.created).singleElement().satisfies(user -> {
            assertThat(user.userPoolId()).isEqualTo("eu-west-1_SamplePool");
            assertThat(user.username()).isEqualTo("acme/anna");
            assertThat(user.userAttributes())
                    .contains(
                            attribute("email", "anna@acme.example"),
                            attribute("email_verified", "true"),
                            attribute("custom:organization", "acme"),
                            attribute("custom:contact", "anna"));
        });
    }

    @Test
    void leavesASignInThatIsThereAlreadyWithTheAddressOfTheContact() {
        cognito.knows("Anna@acme.example", UserStatusType.CONFIRMED);

        userPool.create(anna("anna@acme.example"));

        assertThat(cognito.deleted).isEmpty();
        assertThat(cognito.created).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "FORCE_CHANGE_PASSWORD"})
    void replacesTheSignInOfSomebodyElseWhoHadTheSameIds(UserStatusType status) {
        cognito.knows("anton@acme.example", status);

        userPool.create(anna("anna@acme.example"));

        assertReplaced("anna@acme.example");
    }

    @Test
    void replacesASignInWithoutAnAddress() {
        cognito.knows(status -> status.userStatus(UserStatusType.CONFIRMED));

        userPool.create(anna("anna@acme.example"));

        assertReplaced("anna@acme.example");
    }

    @Test
    void deletesTheSoftwareTokenAndEndsTheSessions() {
        cognito.knows("anna@acme.example", UserStatusType.CONFIRMED);

        userPool.resetSecondFactor(ACME, ANNA);

        assertThat(cognito.tokensDeleted).singleElement().satisfies(deleted -> {
            assertThat(deleted.userPoolId()).isEqualTo("eu-west-1_SamplePool");
            assertThat(deleted.username()).isEqualTo("acme/anna");
        });
        assertThat(cognito.signedOut)
                .extracting(AdminUserGlobalSignOutRequest::username)
                .containsExactly("acme/anna");
    }

    @Test
    void endsTheSessionsWithoutASoftwareToken() {
        cognito.knows("anna@acme.example", UserStatusType.CONFIRMED);
        cognito.withoutToken = true;

        userPool.resetSecondFactor(ACME, ANNA);

        assertThat(cognito.signedOut).hasSize(1);
    }

    @Test
    void hasNothingToResetWithoutASignIn() {
        assertThatCode(() -> userPool.resetSecondFactor(ACME, ANNA)).doesNotThrowAnyException();
    }

    @Test
    void takesOverAnAddressAsOneThatIsTrusted() {
        cognito.knows("anna@acme.example", UserStatusType.CONFIRMED);

        userPool.readdress(anna("a.de.vries@acme.example"));

        assertThat(cognito.updated).singleElement().satisfies(update -> {
            assertThat(update.userPoolId()).isEqualTo("eu-west-1_SamplePool");
            assertThat(update.username()).isEqualTo("acme/anna");
            assertThat(update.userAttributes())
                    .containsExactly(
                            attribute("email", "a.de.vries@acme.example"), attribute("email_verified", "true"));
        });
        assertThat(cognito.deleted).isEmpty();
    }

    @Test
    void sendsANewTemporaryPasswordIfTheContactNeverSignedIn() {
        cognito.knows("anna@acme.example", UserStatusType.FORCE_CHANGE_PASSWORD);

        userPool.readdress(anna("a.de.vries@acme.example"));

        assertReplaced("a.de.vries@acme.example");
        assertThat(cognito.updated).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "FORCE_CHANGE_PASSWORD"})
    void leavesASignInThatHasTheNewAddressAlready(UserStatusType status) {
        cognito.knows("a.de.vries@acme.example", status);

        userPool.readdress(anna("a.de.vries@acme.example"));

        assertThat(cognito.deleted).isEmpty();
        assertThat(cognito.created).isEmpty();
    }

    @Test
    void makesTheSignInAgainThatAnEarlierDeliveryDidNotComplete() {
        userPool.readdress(anna("a.de.vries@acme.example"));

        assertThat(cognito.created).singleElement().satisfies(user -> assertThat(user.userAttributes())
                .contains(attribute("email", "a.de.vries@acme.example")));
    }

    @Test
    void endsTheSessionsOfASignInBeforeItsRemoval() {
        cognito.knows("anna@acme.example", UserStatusType.CONFIRMED);

        userPool.remove(ACME, ANNA);

        assertThat(cognito.signedOut)
                .extracting(AdminUserGlobalSignOutRequest::username)
                .containsExactly("acme/anna");
        assertThat(cognito.deleted).extracting(AdminDeleteUserRequest::username).containsExactly("acme/anna");
    }

    @Test
    void hasNothingToRemoveWithoutASignIn() {
        assertThatCode(() -> userPool.remove(ACME, ANNA)).doesNotThrowAnyException();
    }

    private void assertReplaced(String address) {
        assertThat(cognito.deleted).extracting(AdminDeleteUserRequest::username).containsExactly("acme/anna");
        assertThat(cognito.created).singleElement().satisfies(user -> {
            assertThat(user.username()).isEqualTo("acme/anna");
            assertThat(user.userAttributes()).contains(attribute("email", address));
        });
    }

    private static Contact anna(String address) {
        return ContactFixture.aContact("anna").mailedAt(address).in(ACME);
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
        private Optional<AdminGetUserResponse> user = Optional.empty();
        private boolean withoutToken;

        void knows(String address, UserStatusType status) {
            knows(user -> user.userStatus(status).userAttributes(attribute("email", address)));
        }

        void knows(Consumer<AdminGetUserResponse.Builder> described) {
            user = Optional.of(
                    AdminGetUserResponse.builder().applyMutation(described).build());
        }

        @Override
        public AdminGetUserResponse adminGetUser(AdminGetUserRequest request) {
            assertThat(request.username()).isEqualTo("acme/anna");
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
            if (withoutToken) {
                throw SoftwareTokenMfaNotFoundException.builder().build();
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

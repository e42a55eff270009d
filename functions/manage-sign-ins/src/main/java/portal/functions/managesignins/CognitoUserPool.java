package portal.functions.managesignins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contact;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * Manages sign-ins in a Cognito user pool that requires a second factor, and in which an address is an alias of a user.
 */
final class CognitoUserPool implements UserPool {

    private static final String EMAIL = "email";
    private static final String VERIFIED = "email_verified";
    private static final String ORGANIZATION = "custom:organization";
    private static final String CONTACT = "custom:contact";

    private final CognitoIdentityProviderClient cognito;
    private final String userPool;

    CognitoUserPool(CognitoIdentityProviderClient cognito, String userPool) {
        this.cognito = cognito;
        this.userPool = userPool;
    }

    @Override
    public Optional<PoolUser> find(SignIn signIn) {
        try {
            var user = cognito.adminGetUser(
                    get -> get.userPoolId(userPool).username(signIn.name().value()));
            var attributes = attributes(user);
            requireSame(signIn.organization().value(), attributes.get(ORGANIZATION));
            requireSame(signIn.contact().value(), attributes.get(CONTACT));
            return Optional.of(
                    new PoolUser(user.userStatus() == UserStatusType.FORCE_CHANGE_PASSWORD, alias(attributes)));
        } catch (UserNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(AdminGetUserResponse user) {
        var attributes = new HashMap<String, String>();
        user.userAttributes().forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        return attributes;
    }

    /** Names are unique in the table, so this happens only when the pool has users of another table. */
    private static void requireSame(String expected, @Nullable String actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("The user pool has a user of this name who is somebody else");
        }
    }

    private static Optional<String> alias(Map<String, String> attributes) {
        return Boolean.parseBoolean(attributes.get(VERIFIED))
                ? Optional.ofNullable(attributes.get(EMAIL))
                : Optional.empty();
    }

    /**
     * Never forces the creation of an alias. If the pool still knows the address as that of another user, it refuses,
     * and the event comes again.
     */
    @Override
    public void create(SignIn signIn, Contact contact, TemporaryPassword password) {
        var attributes = new ArrayList<AttributeType>();
        signIn.address().ifPresent(address -> attributes.addAll(verified(address)));
        attributes.add(attribute("name", contact.name()));
        attributes.add(attribute(ORGANIZATION, contact.organization().value()));
        attributes.add(attribute(CONTACT, contact.id().value()));
        cognito.adminCreateUser(user -> user.userPoolId(userPool)
                .username(signIn.name().value())
                .messageAction(MessageActionType.SUPPRESS)
                .temporaryPassword(password.value())
                .userAttributes(attributes));
    }

    @Override
    public void giveAddress(SignInName name, EmailAddress held) {
        update(name, verified(held));
    }

    @Override
    public void takeAddress(SignInName name, EmailAddress current) {
        update(name, List.of(attribute(EMAIL, current.value()), attribute(VERIFIED, "false")));
    }

    private void update(SignInName name, List<AttributeType> attributes) {
        try {
            cognito.adminUpdateUserAttributes(
                    update -> update.userPoolId(userPool).username(name.value()).userAttributes(attributes));
        } catch (UserNotFoundException e) {
            // Without a user there is no alias.
        }
    }

    @Override
    public void setTemporaryPassword(SignInName name, TemporaryPassword password) {
        cognito.adminSetUserPassword(set -> set.userPoolId(userPool)
                .username(name.value())
                .password(password.value())
                .permanent(false));
    }

    /**
     * The user registers a new token at the next sign-in. A preference that is switched off would remove nothing,
     * because the user pool asks everybody for a second factor.
     */
    @Override
    public void removeSecondFactor(SignInName name) {
        try {
            cognito.adminDeleteSoftwareToken(token -> token.userPoolId(userPool).username(name.value()));
        } catch (UserNotFoundException | SoftwareTokenMfaNotFoundException e) {
            // There is none to remove.
        } catch (UserNotConfirmedException e) {
            requireNoSecondFactor(name, e);
        }
    }

    /**
     * AWS does not say whether it refuses a user with a temporary password. A factor that stays is a fault, which the
     * operator hears of; the reset must not count as done.
     */
    private void requireNoSecondFactor(SignInName name, UserNotConfirmedException refusal) {
        var user = cognito.adminGetUser(get -> get.userPoolId(userPool).username(name.value()));
        if (!user.userMFASettingList().isEmpty()) {
            throw refusal;
        }
    }

    @Override
    public void remove(SignInName name) {
        try {
            globalSignOut(name);
            cognito.adminDeleteUser(user -> user.userPoolId(userPool).username(name.value()));
        } catch (UserNotFoundException e) {
            // An earlier delivery of the event removed it, or it was never made.
        }
    }

    @Override
    public void signOut(SignInName name) {
        try {
            globalSignOut(name);
        } catch (UserNotFoundException e) {
            // A contact without a sign-in has no sessions.
        }
    }

    private void globalSignOut(SignInName name) {
        cognito.adminUserGlobalSignOut(signOut -> signOut.userPoolId(userPool).username(name.value()));
    }

    private static List<AttributeType> verified(EmailAddress address) {
        return List.of(attribute(EMAIL, address.value()), attribute(VERIFIED, "true"));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}

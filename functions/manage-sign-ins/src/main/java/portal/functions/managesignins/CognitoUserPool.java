package portal.functions.managesignins;

import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Manages sign-ins in a Cognito user pool that requires a second factor. */
final class CognitoUserPool implements UserPool {

    private static final int LONGEST_USERNAME = 128;

    private final CognitoIdentityProviderClient cognito;
    private final String userPool;

    CognitoUserPool(CognitoIdentityProviderClient cognito, String userPool) {
        this.cognito = cognito;
        this.userPool = userPool;
    }

    @Override
    public void create(Contact contact) {
        try {
            make(contact);
        } catch (UsernameExistsException e) {
            if (find(contact).filter(user -> hasAddressOf(contact, user)).isEmpty()) {
                replace(contact);
            }
        }
    }

    @Override
    public void resetSecondFactor(OrganizationId organization, ContactId contact) {
        var username = username(organization, contact);
        try {
            deleteSoftwareToken(username);
            cognito.adminUserGlobalSignOut(
                    signOut -> signOut.userPoolId(userPool).username(username));
        } catch (UserNotFoundException e) {
            // A contact without a sign-in has no second factor to reset.
        }
    }

    /**
     * The user registers a new token at the next sign-in. A preference that is switched off would remove nothing, because the user
     * pool asks everybody for a second factor.
     */
    private void deleteSoftwareToken(String username) {
        try {
            cognito.adminDeleteSoftwareToken(token -> token.userPoolId(userPool).username(username));
        } catch (SoftwareTokenMfaNotFoundException | UserNotConfirmedException e) {
            // A contact who never set up a second factor has none to remove.
        }
    }

    @Override
    public void readdress(Contact contact) {
        find(contact).ifPresentOrElse(user -> readdress(contact, user), () -> create(contact));
    }

    private void readdress(Contact contact, AdminGetUserResponse user) {
        if (hasAddressOf(contact, user)) {
            return;
        }
        if (awaitsFirstSignIn(user)) {
            replace(contact);
        } else {
            cognito.adminUpdateUserAttributes(update -> update.userPoolId(userPool)
                    .username(username(contact.organization(), contact.id()))
                    .userAttributes(attribute("email", contact.email().value()), attribute("email_verified", "true")));
        }
    }

    @Override
    public void remove(OrganizationId organization, ContactId contact) {
        var username = username(organization, contact);
        try {
            cognito.adminUserGlobalSignOut(
                    signOut -> signOut.userPoolId(userPool).username(username));
            cognito.adminDeleteUser(user -> user.userPoolId(userPool).username(username));
        } catch (UserNotFoundException e) {
            // An earlier delivery of the event removed it, or it was never made.
        }
    }

    private Optional<AdminGetUserResponse> find(Contact contact) {
        try {
            return Optional.of(cognito.adminGetUser(
                    user -> user.userPoolId(userPool).username(username(contact.organization(), contact.id()))));
        } catch (UserNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean hasAddressOf(Contact contact, AdminGetUserResponse user) {
        return user.userAttributes().stream()
                .filter(attribute -> attribute.name().equals("email"))
                .anyMatch(attribute ->
                        attribute.value().equalsIgnoreCase(contact.email().value()));
    }

    /** Whether the contact still has the temporary password that was mailed. */
    private static boolean awaitsFirstSignIn(AdminGetUserResponse user) {
        return user.userStatus() == UserStatusType.FORCE_CHANGE_PASSWORD;
    }

    /**
     * If another delivery makes the same sign-in at the same moment, this attempt fails, and the next one finds the
     * sign-in.
     */
    private void replace(Contact contact) {
        remove(contact.organization(), contact.id());
        make(contact);
    }

    private void make(Contact contact) {
        cognito.adminCreateUser(user -> user.userPoolId(userPool)
                .username(username(contact.organization(), contact.id()))
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                .userAttributes(
                        attribute("email", contact.email().value()),
                        attribute("email_verified", "true"),
                        attribute("name", contact.name()),
                        attribute("custom:organization", contact.organization().value()),
                        attribute("custom:contact", contact.id().value())));
    }

    /**
     * The user name. Contact ids are unique only within an organization, so it consists of both ids. A user name has at
     * most 128 characters. Two ids of the maximum length fill them without a separator. They need none, because no
     * shorter ids give a name of that length.
     */
    private static String username(OrganizationId organization, ContactId contact) {
        var name = organization + "/" + contact;
        return name.length() <= LONGEST_USERNAME ? name : organization.value() + contact.value();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}

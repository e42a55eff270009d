package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portal.local.aws.template.Template;

/** The administrative actions of a user pool on its users, and what they refuse. */
final class PoolAdministration {
    private static final String ADDRESS = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
    private static final Set<String> MESSAGE_ACTIONS = Set.of("", "RESEND", "SUPPRESS");
    private static final String EMAIL = "email";
    private static final String VERIFIED = "email_verified";

    private final AttributeSchema schema;
    private final boolean secondFactorRequired;
    private final Set<String> groups;
    private final PoolUsers users;
    private final PasswordRules passwords;
    private final Clock clock;

    PoolAdministration(Template.UserPool pool, PoolUsers users, PasswordRules passwords, Clock clock) {
        this.schema = new AttributeSchema(pool.attributes());
        this.secondFactorRequired = pool.secondFactorRequired();
        this.groups = pool.groups();
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The name of a user in a request can also be an alias:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
     */
    StoredUser find(JsonNode input) throws CognitoRefusal {
        return users.find(username(input))
                .orElseThrow(() -> new CognitoRefusal("UserNotFoundException", "User does not exist."));
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
    StoredUser create(JsonNode input) throws CognitoRefusal {
        String messageAction = input.path("MessageAction").asText();
        if (!MESSAGE_ACTIONS.contains(messageAction)) {
            throw CognitoRefusal.invalidParameter("1 validation error detected: Value at 'messageAction' failed to"
                    + " satisfy constraint: Member must satisfy enum value set: [RESEND, SUPPRESS]");
        }
        JsonNode attributes = input.path("UserAttributes");
        schema.check(attributes);
        Optional<String> chosen = PoolUsers.text(input, "TemporaryPassword");
        if (chosen.isPresent()) {
            passwords.check(chosen.get());
        }
        StoredUser user = messageAction.equals("RESEND") ? invitedBefore(input) : newUser(input, attributes);
        user.setTemporaryPassword(
                chosen.orElseGet(PasswordRules::generated), clock.instant(), passwords.temporaryDays());
        users.put(user);
        return user;
    }

    private StoredUser invitedBefore(JsonNode input) throws CognitoRefusal {
        StoredUser user = find(input);
        if (!user.awaitsNewPassword()) {
            throw new CognitoRefusal(
                    "UnsupportedUserStateException", "Resend not possible. User status is not FORCE_CHANGE_PASSWORD");
        }
        return user;
    }

    private StoredUser newUser(JsonNode input, JsonNode attributes) throws CognitoRefusal {
        String username = username(input);
        if (users.hasEmailAliases() && username.matches(ADDRESS)) {
            throw CognitoRefusal.invalidParameter(
                    "Username cannot be of email format, since user pool is configured for email alias.");
        }
        if (users.named(username).isPresent()) {
            throw new CognitoRefusal("UsernameExistsException", "User account already exists");
        }
        StoredUser user = StoredUser.created(username, attributes, clock.instant());
        checkVerified(user);
        takeAlias(user, input.path("ForceAliasCreation").asBoolean());
        return user;
    }

    private static void checkVerified(StoredUser user) throws CognitoRefusal {
        if (PoolUsers.isTrue(user.attribute(VERIFIED)) && user.attribute(EMAIL).isEmpty()) {
            throw CognitoRefusal.invalidParameter("Email is required to set email_verified to true.");
        }
    }

    /** Without force, an alias of another user is refused. With force, the other user can no longer sign in with it. */
    private void takeAlias(StoredUser user, boolean force) throws CognitoRefusal {
        Optional<StoredUser> holder = PoolUsers.isTrue(user.attribute(VERIFIED))
                ? user.attribute(EMAIL).flatMap(users::holderOf).filter(other -> !other.username()
                        .equals(user.username()))
                : Optional.empty();
        if (holder.isPresent() && !force) {
            throw new CognitoRefusal("AliasExistsException", "An account with the email already exists.");
        }
        holder.ifPresent(other -> other.set(VERIFIED, "false", clock.instant()));
    }

    /**
     * It works on any user, and ends nobody's sessions:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
     */
    void setPassword(JsonNode input) throws CognitoRefusal {
        StoredUser user = find(input);
        String password = input.path("Password").asText();
        passwords.check(password);
        if (input.path("Permanent").asBoolean()) {
            user.setPassword(password);
        } else {
            user.setTemporaryPassword(password, clock.instant(), passwords.temporaryDays());
        }
    }

    /**
     * An address that is verified here is silently taken from another user, whose address is no longer verified. A
     * changed address is not verified, unless the request says so.
     *
     * @see <a href="https://github.com/boto/boto3/issues/3213">AdminUpdateUserAttributes with another user's alias</a>
     * @see <a href="https://repost.aws/knowledge-center/cognito-email-verified-attribute">The attribute
     *     email_verified</a>
     */
    void updateAttributes(JsonNode input) throws CognitoRefusal {
        JsonNode attributes = input.path("UserAttributes");
        schema.checkChange(attributes);
        StoredUser found = find(input);
        StoredUser changed = new StoredUser(found.json().deepCopy());
        Optional<String> address = found.attribute(EMAIL);
        boolean saysWhether = false;
        for (JsonNode attribute : attributes) {
            String name = attribute.path("Name").asText();
            changed.set(name, attribute.path("Value").asText(), clock.instant());
            saysWhether |= name.equals(VERIFIED);
        }
        if (!saysWhether && !changed.attribute(EMAIL).equals(address)) {
            changed.set(VERIFIED, "false", clock.instant());
        }
        checkVerified(changed);
        takeAlias(changed, true);
        users.put(changed);
    }

    /**
     * In a pool that requires a second factor, this only sets which one is preferred. It switches nothing off:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SoftwareTokenMfaSettingsType.html
     */
    void prefer(JsonNode input) throws CognitoRefusal {
        StoredUser user = find(input);
        JsonNode enabled = input.path("SoftwareTokenMfaSettings").path("Enabled");
        if (enabled.asBoolean() && user.softwareToken().isEmpty()) {
            throw CognitoRefusal.invalidParameter("User has not verified software token mfa");
        }
        if (enabled.isBoolean() && !enabled.asBoolean() && !secondFactorRequired) {
            user.removeSoftwareToken();
        }
    }

    /**
     * A user who is in the group already stays in it:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html
     */
    void addToGroup(JsonNode input) throws CognitoRefusal {
        Set<String> groups = new TreeSet<>(find(input).groups());
        groups.add(group(input));
        find(input).setGroups(groups);
    }

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRemoveUserFromGroup.html */
    void removeFromGroup(JsonNode input) throws CognitoRefusal {
        Set<String> groups = new TreeSet<>(find(input).groups());
        groups.remove(group(input));
        find(input).setGroups(groups);
    }

    private String group(JsonNode input) throws CognitoRefusal {
        String name = input.path("GroupName").asText();
        if (!groups.contains(name)) {
            throw new CognitoRefusal("ResourceNotFoundException", "Group not found.");
        }
        return name;
    }

    private static String username(JsonNode input) {
        return input.path("Username").asText();
    }
}

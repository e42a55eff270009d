package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.Template;

/**
 * Stands in for Cognito, as far as it administers sign-ins, and refuses what Cognito refuses. It records the calls and
 * the state of each user. In a pool that requires a second factor, only deleting a user's token removes it:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SoftwareTokenMfaSettingsType.html
 */
public final class LocalUserPool {
    static final String AWAITS_FIRST_SIGN_IN = "FORCE_CHANGE_PASSWORD";
    static final String SOFTWARE_TOKEN = "softwareToken";

    /** For the first people of the demo. */
    private static final String DEMO_PASSWORD = "Welkom-in-de-demo-1";

    private static final String USERNAME = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}";

    private final Template.UserPool pool;
    private final AttributeSchema schema;
    private final SignInPage page;
    private final Rights rights;
    private final Clock clock;
    private final ArrayNode calls = JsonNodes.array();
    private final PoolUsers users;

    /** @param folder the folder for users, or null for memory */
    public LocalUserPool(Template.UserPool pool, @Nullable Path folder, Rights rights, Clock clock) throws IOException {
        this.pool = pool;
        this.schema = new AttributeSchema(pool.attributes());
        this.page = new SignInPage(pool, clock);
        this.rights = rights;
        this.clock = clock;
        this.users = new PoolUsers(folder == null ? null : folder.resolve("sign-ins.json"));
    }

    /** @param path the path of the endpoint that clients are given */
    public void addTo(RouteTable.Builder<Endpoint> routes, String path) {
        routes.add("POST", path, (request, variables) -> answer(request));
        routes.add("POST", path + "/", (request, variables) -> answer(request));
        routes.add("GET", "/local/sign-ins", (request, variables) -> list());
        routes.add("GET", "/local/sign-ins/users", (request, variables) -> listUsers());
        routes.add("POST", "/local/sign-ins", (request, variables) -> signIn(request));
    }

    /** Adds a person of the demo, who has signed in and has a second factor. */
    public synchronized void addDemoUser(String username, String email) {
        ObjectNode request = JsonNodes.object().put("Username", username);
        ArrayNode attributes = request.putArray("UserAttributes");
        attributes.addObject().put("Name", "email").put("Value", email);
        attributes.addObject().put("Name", "email_verified").put("Value", "true");
        ObjectNode user = created(request);
        user.put("UserStatus", "CONFIRMED").put("password", DEMO_PASSWORD).put(SOFTWARE_TOKEN, Totp.secret());
        user.remove("temporaryUntil");
        users.put(username, user);
    }

    private synchronized LocalResponse list() {
        return LocalResponse.json(200, calls.deepCopy());
    }

    private synchronized LocalResponse listUsers() {
        ArrayNode list = JsonNodes.array();
        users.all().forEach(list::add);
        return LocalResponse.json(200, list);
    }

    private synchronized LocalResponse signIn(LocalRequest request) {
        JsonNode answers = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        try {
            return json(200, page.answer(users.find(answers.path("username").asText()), answers));
        } catch (CognitoRefusal refusal) {
            return refusal.answer();
        } finally {
            users.save();
        }
    }

    private synchronized LocalResponse answer(LocalRequest request) {
        String action =
                request.header("x-amz-target").orElse("").replaceFirst("^AWSCognitoIdentityProviderService\\.", "");
        JsonNode input = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        try {
            if (!rights.allows(request, "cognito-idp:" + action)) {
                throw new CognitoRefusal("AccessDeniedException", "Not authorized to perform: cognito-idp:" + action);
            }
            checkNames(input);
            return json(200, answer(action, input));
        } catch (CognitoRefusal refusal) {
            return refusal.answer();
        }
    }

    private void checkNames(JsonNode input) throws CognitoRefusal {
        String wanted = input.path("UserPoolId").asText();
        if (!wanted.equals(pool.name())) {
            throw new CognitoRefusal("ResourceNotFoundException", "User pool " + wanted + " does not exist.");
        }
        if (!username(input).matches(USERNAME)) {
            throw CognitoRefusal.invalidParameter("1 validation error detected: Value at 'username' failed to satisfy"
                    + " constraint: Member must satisfy regular expression pattern: " + USERNAME);
        }
    }

    private ObjectNode answer(String action, JsonNode input) throws CognitoRefusal {
        ObjectNode nothing = JsonNodes.object();
        return switch (action) {
            case "AdminCreateUser" -> done(action, input, JsonNodes.object().set("User", shown(create(input))));
            case "AdminGetUser" -> found(known(input));
            case "AdminSetUserMFAPreference" -> {
                prefer(known(input), input.path("SoftwareTokenMfaSettings").path("Enabled"));
                yield done(action, input, nothing);
            }
            case "AdminDeleteSoftwareToken" -> {
                known(input).remove(SOFTWARE_TOKEN);
                yield done(action, input, nothing);
            }
            case "AdminUserGlobalSignOut" -> {
                known(input);
                yield done(action, input, nothing);
            }
            case "AdminUpdateUserAttributes" -> {
                schema.checkChange(input.path("UserAttributes"));
                update(known(input), input.path("UserAttributes"));
                yield done(action, input, nothing);
            }
            case "AdminDeleteUser" -> {
                known(input);
                users.remove(username(input));
                yield done(action, input, nothing);
            }
            default -> throw new CognitoRefusal("InvalidAction", "The local portal does not know " + action);
        };
    }

    private ObjectNode known(JsonNode input) throws CognitoRefusal {
        return users.find(username(input))
                .orElseThrow(() -> new CognitoRefusal("UserNotFoundException", "User does not exist."));
    }

    private ObjectNode create(JsonNode input) throws CognitoRefusal {
        schema.check(input.path("UserAttributes"));
        Optional<String> chosen = PoolUsers.text(input, "TemporaryPassword");
        if (chosen.isPresent()) {
            SignInPage.checkPassword(pool, chosen.get());
        }
        if (input.path("MessageAction").asText().equals("RESEND")) {
            return resent(known(input), chosen);
        }
        if (users.find(username(input)).isPresent()) {
            throw new CognitoRefusal("UsernameExistsException", "User account already exists");
        }
        ObjectNode user = created(input);
        users.put(username(input), user);
        return user;
    }

    private ObjectNode resent(ObjectNode user, Optional<String> chosen) throws CognitoRefusal {
        if (!user.path("UserStatus").asText().equals(AWAITS_FIRST_SIGN_IN)) {
            throw new CognitoRefusal(
                    "UnsupportedUserStateException", "Resend not possible. User status is not FORCE_CHANGE_PASSWORD");
        }
        return withTemporaryPassword(user, chosen);
    }

    private ObjectNode created(JsonNode input) {
        ObjectNode user = JsonNodes.object()
                .put("Username", username(input))
                .put("Enabled", true)
                .put("UserStatus", AWAITS_FIRST_SIGN_IN)
                .put("UserCreateDate", clock.instant().getEpochSecond());
        user.set("Attributes", input.path("UserAttributes").deepCopy());
        return withTemporaryPassword(user, PoolUsers.text(input, "TemporaryPassword"));
    }

    private ObjectNode withTemporaryPassword(ObjectNode user, Optional<String> chosen) {
        return user.put("password", chosen.orElseGet(() -> "Tijdelijk-1" + UUID.randomUUID()))
                .put(
                        "temporaryUntil",
                        clock.instant()
                                .plus(Duration.ofDays(pool.temporaryPasswordDays()))
                                .toString());
    }

    /** In a pool that requires a second factor, this only sets which one is preferred. It switches nothing off. */
    private void prefer(ObjectNode user, JsonNode enabled) throws CognitoRefusal {
        if (enabled.asBoolean() && !user.has(SOFTWARE_TOKEN)) {
            throw CognitoRefusal.invalidParameter("User has not verified software token mfa");
        }
        if (enabled.isBoolean() && !enabled.asBoolean() && !pool.secondFactorRequired()) {
            user.remove(SOFTWARE_TOKEN);
        }
    }

    /** Keeps what changed something. */
    private ObjectNode done(String action, JsonNode request, ObjectNode answer) {
        users.save();
        calls.addObject()
                .put("action", action)
                .put("at", clock.instant().toString())
                .set("request", request);
        return answer;
    }

    private static String username(JsonNode request) {
        return request.path("Username").asText();
    }

    private static ObjectNode found(ObjectNode user) {
        ObjectNode answer = shown(user);
        answer.set("UserAttributes", answer.remove("Attributes"));
        if (user.has(SOFTWARE_TOKEN)) {
            answer.put("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA")
                    .putArray("UserMFASettingList")
                    .add("SOFTWARE_TOKEN_MFA");
        }
        return answer;
    }

    /** A user as JSON, without the secrets. */
    private static ObjectNode shown(ObjectNode user) {
        ObjectNode shown = user.deepCopy();
        shown.remove("password");
        shown.remove("temporaryUntil");
        shown.remove("offeredToken");
        shown.remove(SOFTWARE_TOKEN);
        return shown;
    }

    private static void update(ObjectNode user, JsonNode attributes) {
        ArrayNode own = user.withArray("Attributes");
        for (JsonNode changed : attributes) {
            boolean had = false;
            for (JsonNode attribute : own) {
                if (attribute.path("Name").equals(changed.path("Name"))) {
                    ((ObjectNode) attribute).set("Value", changed.path("Value"));
                    had = true;
                }
            }
            if (!had) {
                own.add(changed.deepCopy());
            }
        }
    }

    static LocalResponse json(int status, ObjectNode body) {
        return LocalResponse.of(status, "application/x-amz-json-1.1", JsonNodes.bytes(body));
    }
}

package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * the state of each user.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html">Actions</a>
 */
public final class LocalUserPool {
    /** For the first people of the demo. */
    private static final String DEMO_PASSWORD = "Welkom-in-de-demo-1";

    private static final String USERNAME = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}";

    private final Template.UserPool pool;
    private final SignInPage page;
    private final Rights rights;
    private final Clock clock;
    private final ArrayNode calls = JsonNodes.array();
    private final PoolUsers users;
    private final PoolAdministration administration;
    private final ForgottenPasswords forgotten;
    private final PoolMail mail;
    private volatile Consumer<String> globalSignOut = subject -> {};

    /**
     * @param clients all clients of the pool
     * @param folder the folder for users, or null for memory
     */
    public LocalUserPool(
            Template.UserPool pool,
            List<Template.Client> clients,
            @Nullable Path folder,
            Rights rights,
            PoolMail mail,
            Clock clock)
            throws IOException {
        PasswordRules passwords = new PasswordRules(pool.passwords());
        this.pool = pool;
        this.page = new SignInPage(pool.secondFactorRequired(), passwords, clock);
        this.rights = rights;
        this.clock = clock;
        this.users = new PoolUsers(pool, folder == null ? null : folder.resolve("sign-ins.json"));
        this.administration = new PoolAdministration(pool, users, passwords, clock);
        this.forgotten = new ForgottenPasswords(users, clients, passwords, clock);
        this.mail = mail;
    }

    /** @param path the path of the endpoint that clients are given */
    public void addTo(RouteTable.Builder<Endpoint> routes, String path) {
        routes.add("POST", path, (request, variables) -> answer(request));
        routes.add("POST", path + "/", (request, variables) -> answer(request));
        routes.add("GET", "/local/sign-ins", (request, variables) -> list());
        routes.add("GET", "/local/sign-ins/users", (request, variables) -> listUsers());
        routes.add("GET", "/local/sign-ins/codes", (request, variables) -> listCodes());
        routes.add("POST", "/local/sign-ins", (request, variables) -> signIn(request));
    }

    /** Adds a person of the demo, who has signed in and has a second factor. */
    public synchronized void addDemoUser(String username, Map<String, String> attributes, Set<String> groups) {
        StoredUser user = StoredUser.created(username, JsonNodes.array(), clock.instant());
        attributes.forEach((name, value) -> user.set(name, value, clock.instant()));
        user.setGroups(groups);
        user.setPassword(DEMO_PASSWORD);
        user.setSoftwareToken(Totp.secretOf(username));
        users.put(user);
    }

    private synchronized LocalResponse list() {
        return LocalResponse.json(200, calls.deepCopy());
    }

    private synchronized LocalResponse listUsers() {
        ArrayNode list = JsonNodes.array();
        users.all().forEach(user -> list.add(user.json().deepCopy()));
        return LocalResponse.json(200, list);
    }

    /** What is asked next of somebody who gave these answers so far. */
    public synchronized SignInStep signIn(Answers answers) {
        SignInStep step = page.answer(users.find(answers.name()), answers);
        users.save();
        return step;
    }

    /**
     * Mails a code to somebody who forgot the password:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
     */
    public RecoveryStep forgotPassword(String client, String name) {
        try {
            ForgottenPasswords.Code code = newCode(client, name);
            if (code.user().isPresent()) {
                mail.sendPasswordCode(code.user().get(), client, code.value());
            }
            return new RecoveryStep.CodeSent(code.destination());
        } catch (CognitoRefusal refusal) {
            return refusal.recoveryStep();
        }
    }

    /** The trigger words the mail afterwards, so that nobody else waits for it. */
    private synchronized ForgottenPasswords.Code newCode(String client, String name) throws CognitoRefusal {
        try {
            return forgotten.request(forgotten.client(client), name);
        } finally {
            users.save();
        }
    }

    /**
     * Sets a new password, if the code is right:
     * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
     */
    public synchronized RecoveryStep confirmForgotPassword(String client, String name, String code, String password) {
        try {
            forgotten.confirm(forgotten.client(client), name, code, password);
            return new RecoveryStep.Changed();
        } catch (CognitoRefusal refusal) {
            return refusal.recoveryStep();
        } finally {
            users.save();
        }
    }

    /** The user with this subject, if there still is one. */
    public synchronized Optional<Profile> profile(String subject) {
        return users.all().stream()
                .filter(user -> user.attribute("sub").filter(subject::equals).isPresent())
                .map(StoredUser::profile)
                .findFirst();
    }

    /** The user with this name or alias, if there is one. */
    public synchronized Optional<Profile> named(String name) {
        return users.find(name).map(StoredUser::profile);
    }

    /** @param listener takes the subject of who is signed out everywhere */
    public void onGlobalSignOut(Consumer<String> listener) {
        globalSignOut = listener;
    }

    /** Signs in without a page, for tests and scripts: the next challenge is the answer. */
    private LocalResponse signIn(LocalRequest request) {
        JsonNode body = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        SignInStep step = signIn(new Answers(
                body.path("username").asText(),
                body.path("password").asText(),
                PoolUsers.text(body, "newPassword"),
                PoolUsers.text(body, "code")));
        return switch (step) {
            case SignInStep.Refused(String type, String explanation) -> new CognitoRefusal(type, explanation).answer();
            case SignInStep.NewPassword() -> challenge("NEW_PASSWORD_REQUIRED");
            case SignInStep.TokenSetUp(String username, String secret) ->
                json(200, JsonNodes.object().put("challenge", "MFA_SETUP").put("secretCode", secret));
            case SignInStep.Code() -> challenge("SOFTWARE_TOKEN_MFA");
            case SignInStep.SignedIn(Profile profile) ->
                json(200, JsonNodes.object().put("signedIn", true));
        };
    }

    private static LocalResponse challenge(String name) {
        return json(200, JsonNodes.object().put("challenge", name));
    }

    /** The codes that authenticator apps would show now. */
    private synchronized LocalResponse listCodes() {
        ArrayNode list = JsonNodes.array();
        for (StoredUser user : users.all()) {
            ObjectNode shown =
                    list.addObject().put("username", user.username()).put("signInName", users.signInName(user));
            user.attribute("name").ifPresent(name -> shown.put("name", name));
            user.groups().forEach(shown.putArray("groups")::add);
            user.attribute("email").ifPresent(email -> shown.put("email", email));
            user.password().ifPresent(password -> shown.put("password", password));
            user.softwareToken()
                    .ifPresent(secret -> shown.put("secret", secret).put("code", Totp.code(secret, clock.instant())));
        }
        return LocalResponse.json(200, list);
    }

    private LocalResponse answer(LocalRequest request) {
        String action =
                request.header("x-amz-target").orElse("").replaceFirst("^AWSCognitoIdentityProviderService\\.", "");
        JsonNode input = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        return switch (action) {
            case "ForgotPassword", "ConfirmForgotPassword" -> recovered(action, input);
            default -> administered(request, action, input);
        };
    }

    /** Anybody may call these. Cognito asks for no signature, and no policy matters. */
    private LocalResponse recovered(String action, JsonNode input) {
        try {
            String client = input.path("ClientId").asText();
            checkUsername(input);
            if (forgotten.client(client).secret()) {
                throw CognitoRefusal.notAuthorized(
                        "Client " + client + " is configured with secret but SECRET_HASH was not received");
            }
            String name = input.path("Username").asText();
            return recovered(
                    action.equals("ForgotPassword")
                            ? forgotPassword(client, name)
                            : confirmForgotPassword(
                                    client,
                                    name,
                                    input.path("ConfirmationCode").asText(),
                                    input.path("Password").asText()));
        } catch (CognitoRefusal refusal) {
            return refusal.answer();
        }
    }

    private static LocalResponse recovered(RecoveryStep step) {
        return switch (step) {
            case RecoveryStep.Refused(String type, String explanation) ->
                new CognitoRefusal(type, explanation).answer();
            case RecoveryStep.CodeSent(String destination) -> {
                ObjectNode answer = JsonNodes.object();
                answer.putObject("CodeDeliveryDetails")
                        .put("AttributeName", "email")
                        .put("DeliveryMedium", "EMAIL")
                        .put("Destination", destination);
                yield json(200, answer);
            }
            case RecoveryStep.Changed() -> json(200, JsonNodes.object());
        };
    }

    private synchronized LocalResponse administered(LocalRequest request, String action, JsonNode input) {
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
        checkUsername(input);
    }

    private static void checkUsername(JsonNode input) throws CognitoRefusal {
        if (!input.path("Username").asText().matches(USERNAME)) {
            throw CognitoRefusal.invalidParameter("1 validation error detected: Value at 'username' failed to satisfy"
                    + " constraint: Member must satisfy regular expression pattern: " + USERNAME);
        }
    }

    private ObjectNode answer(String action, JsonNode input) throws CognitoRefusal {
        if (action.equals("AdminGetUser")) {
            return administration.find(input).found();
        }
        ObjectNode answer = changed(action, input);
        users.save();
        record(action, input);
        return answer;
    }

    private ObjectNode changed(String action, JsonNode input) throws CognitoRefusal {
        ObjectNode answer = JsonNodes.object();
        switch (action) {
            case "AdminCreateUser" ->
                answer.set("User", administration.create(input).shown());
            case "AdminSetUserPassword" -> administration.setPassword(input);
            case "AdminSetUserMFAPreference" -> administration.prefer(input);
            case "AdminDeleteSoftwareToken" -> administration.find(input).removeSoftwareToken();
            case "AdminUserGlobalSignOut" -> signOut(administration.find(input));
            case "AdminUpdateUserAttributes" -> administration.updateAttributes(input);
            case "AdminAddUserToGroup" -> administration.addToGroup(input);
            case "AdminRemoveUserFromGroup" -> administration.removeFromGroup(input);
            case "AdminDeleteUser" -> remove(administration.find(input));
            default -> throw new CognitoRefusal("InvalidAction", "The local portal does not know " + action);
        }
        return answer;
    }

    private void remove(StoredUser user) {
        users.remove(user);
        signOut(user);
    }

    private void signOut(StoredUser user) {
        user.attribute("sub").ifPresent(globalSignOut);
    }

    /** Keeps what changed something, and whether Cognito would send a mail of its own. The local portal sends none. */
    private void record(String action, JsonNode input) {
        boolean mails = action.equals("AdminCreateUser")
                && !input.path("MessageAction").asText().equals("SUPPRESS");
        calls.addObject()
                .put("action", action)
                .put("at", clock.instant().toString())
                .put("mails", mails)
                .set("request", input);
    }

    static LocalResponse json(int status, ObjectNode body) {
        return LocalResponse.of(status, "application/x-amz-json-1.1", JsonNodes.bytes(body));
    }
}

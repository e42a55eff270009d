package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** Stands in for Cognito, as far as it administers sign-ins, and records the calls. */
public final class LocalUserPool {
    private static final Set<String> ACTIONS = Set.of(
            "AdminCreateUser",
            "AdminGetUser",
            "AdminSetUserMFAPreference",
            "AdminUserGlobalSignOut",
            "AdminUpdateUserAttributes",
            "AdminDeleteUser");

    private final Clock clock;
    private final ArrayNode calls = JsonNodes.array();
    private final Map<String, ObjectNode> users = new HashMap<>();

    public LocalUserPool(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param path the path of the endpoint that clients are given
     */
    public void addTo(RouteTable.Builder<Endpoint> routes, String path) {
        routes.add("POST", path, (request, variables) -> answer(request));
        routes.add("POST", path + "/", (request, variables) -> answer(request));
        routes.add("GET", "/local/sign-ins", (request, variables) -> list());
    }

    private synchronized LocalResponse list() {
        return LocalResponse.json(200, calls.deepCopy());
    }

    private synchronized LocalResponse answer(LocalRequest request) {
        String action =
                request.header("x-amz-target").orElse("").replaceFirst("^AWSCognitoIdentityProviderService\\.", "");
        JsonNode input = JsonNodes.parse(request.body()).orElseGet(JsonNodes::object);
        if (!ACTIONS.contains(action)) {
            return refusal("InvalidAction", "The local portal does not know " + action);
        }
        return Optional.ofNullable(users.get(username(input)))
                .map(user -> answerOfKnown(user, action, input))
                .orElseGet(() -> answerOfUnknown(action, input));
    }

    private LocalResponse answerOfKnown(ObjectNode user, String action, JsonNode request) {
        return switch (action) {
            case "AdminCreateUser" -> refusal("UsernameExistsException", "User account already exists");
            case "AdminGetUser" -> json(200, found(user));
            case "AdminUpdateUserAttributes" -> {
                update(user, request.path("UserAttributes"));
                yield done(action, request, JsonNodes.object());
            }
            case "AdminDeleteUser" -> {
                users.remove(username(request));
                yield done(action, request, JsonNodes.object());
            }
            default -> done(action, request, JsonNodes.object());
        };
    }

    /**
     * The answer for a user without a sign-in. The first people of the demo have none, but their sessions and second
     * factors can be reset.
     */
    private LocalResponse answerOfUnknown(String action, JsonNode request) {
        return switch (action) {
            case "AdminCreateUser" -> {
                ObjectNode user = created(request, clock.instant());
                users.put(username(request), user);
                yield done(action, request, JsonNodes.object().set("User", user));
            }
            case "AdminGetUser", "AdminUpdateUserAttributes", "AdminDeleteUser" ->
                refusal("UserNotFoundException", "User does not exist");
            default -> done(action, request, JsonNodes.object());
        };
    }

    /** Records a call that changed something. */
    private LocalResponse done(String action, JsonNode request, ObjectNode answer) {
        calls.addObject()
                .put("action", action)
                .put("at", clock.instant().toString())
                .set("request", request);
        return json(200, answer);
    }

    private static String username(JsonNode request) {
        return request.path("Username").asText();
    }

    private static ObjectNode created(JsonNode request, Instant at) {
        ObjectNode user = JsonNodes.object()
                .put("Username", username(request))
                .put("Enabled", true)
                .put("UserStatus", "FORCE_CHANGE_PASSWORD")
                .put("UserCreateDate", at.getEpochSecond());
        user.set("Attributes", request.path("UserAttributes").deepCopy());
        return user;
    }

    private static ObjectNode found(ObjectNode user) {
        ObjectNode answer = user.deepCopy();
        answer.set("UserAttributes", answer.remove("Attributes"));
        return answer;
    }

    private static void update(ObjectNode user, JsonNode attributes) {
        for (JsonNode changed : attributes) {
            for (JsonNode attribute : user.path("Attributes")) {
                if (attribute.path("Name").equals(changed.path("Name"))) {
                    ((ObjectNode) attribute).set("Value", changed.path("Value"));
                }
            }
        }
    }

    private static LocalResponse refusal(String type, String message) {
        return json(400, JsonNodes.object().put("__type", type).put("message", message));
    }

    private static LocalResponse json(int status, ObjectNode body) {
        return LocalResponse.of(status, "application/x-amz-json-1.1", JsonNodes.bytes(body));
    }
}

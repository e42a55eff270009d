package portal.local.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import portal.local.http.Answer;
import portal.local.http.Endpoint;
import portal.local.http.HttpCall;
import portal.local.http.Json;
import portal.local.http.Routes;

/** Speaks the part of Cognito that administers people's sign-ins, and keeps what was asked of it. */
public final class SignIns {
    private static final Set<String> ACTIONS = Set.of(
            "AdminCreateUser",
            "AdminSetUserMFAPreference",
            "AdminUserGlobalSignOut",
            "AdminUpdateUserAttributes",
            "AdminDeleteUser");

    private final Clock clock;
    private final ArrayNode calls = Json.array();
    private final Set<String> usernames = new HashSet<>();

    public SignIns(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param path the path of the endpoint that clients are given
     */
    public void addTo(Routes.Builder<Endpoint> routes, String path) {
        routes.add("POST", path, (call, variables) -> answer(call));
        routes.add("POST", path + "/", (call, variables) -> answer(call));
        routes.add("GET", "/local/sign-ins", (call, variables) -> list());
    }

    private synchronized Answer list() {
        return Answer.json(200, calls.deepCopy());
    }

    private synchronized Answer answer(HttpCall call) {
        String action =
                call.header("x-amz-target").orElse("").replaceFirst("^AWSCognitoIdentityProviderService\\.", "");
        JsonNode request = Json.parse(call.body()).orElseGet(Json::object);
        if (!ACTIONS.contains(action)) {
            return refusal("InvalidAction", "The local portal does not know " + action);
        }
        Instant at = clock.instant();
        String username = request.path("Username").asText();
        if (action.equals("AdminCreateUser") && !usernames.add(username)) {
            return refusal("UsernameExistsException", "User account already exists");
        }
        if (action.equals("AdminDeleteUser") && !usernames.remove(username)) {
            return refusal("UserNotFoundException", "User does not exist");
        }
        calls.addObject().put("action", action).put("at", at.toString()).set("request", request);
        return json(200, action.equals("AdminCreateUser") ? created(request, at) : Json.object());
    }

    private static ObjectNode created(JsonNode request, Instant at) {
        ObjectNode answer = Json.object();
        ObjectNode user = answer.putObject("User")
                .put("Username", request.path("Username").asText())
                .put("Enabled", true)
                .put("UserStatus", "FORCE_CHANGE_PASSWORD")
                .put("UserCreateDate", at.getEpochSecond());
        user.set("Attributes", request.path("UserAttributes"));
        return answer;
    }

    private static Answer refusal(String type, String message) {
        return json(400, Json.object().put("__type", type).put("message", message));
    }

    private static Answer json(int status, ObjectNode body) {
        return Answer.of(status, "application/x-amz-json-1.1", Json.bytes(body));
    }
}

package portal.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.platform.json.Json;

/**
 * What a user pool asks about one of its users:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
public record UserPoolEvent(Json.Struct json) {

    public static final String ORGANIZATION = "custom:organization";
    public static final String CONTACT = "custom:contact";

    /** Why it asks, such as {@code CustomMessage_ForgotPassword}. */
    public String source() {
        return json.text("triggerSource").orElse("");
    }

    public String userName() {
        return json.text("userName").orElse("");
    }

    public Json.Struct request() {
        return json.object("request");
    }

    /** The response that the event came with. */
    public Json.Struct response() {
        return json.object("response");
    }

    public Optional<String> attribute(String name) {
        return request().object("userAttributes").text(name);
    }

    /** Whether the user is in a group of the pool. */
    public boolean isInGroup(String group) {
        return texts(request().object("groupConfiguration"), "groupsToOverride").contains(group);
    }

    /** Whether an access token is asked for that has this scope. */
    public boolean asksFor(String scope) {
        return texts(request(), "scopes").contains(scope);
    }

    private static List<String> texts(Json.Struct object, String name) {
        var texts = new ArrayList<String>();
        if (object.member(name).orElse(null) instanceof Json.Array(var elements)) {
            for (var element : elements) {
                if (element instanceof Json.Text(var text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The organization of the user; empty for a user who is no contact. */
    public Optional<OrganizationId> organization() {
        return attribute(ORGANIZATION).flatMap(OrganizationId::parse);
    }

    /** The contact that the user is; empty for a user who is none. */
    public Optional<ContactId> contact() {
        return attribute(CONTACT).flatMap(ContactId::parse);
    }
}

package portal.platform.event;

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

    /** The organization of the user; empty for a user who is no contact. */
    public Optional<OrganizationId> organization() {
        return attribute(ORGANIZATION).flatMap(OrganizationId::parse);
    }

    /** The contact that the user is; empty for a user who is none. */
    public Optional<ContactId> contact() {
        return attribute(CONTACT).flatMap(ContactId::parse);
    }
}

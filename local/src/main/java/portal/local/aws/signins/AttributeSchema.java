package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The attributes that users of a pool may have, and which of them may change once they are set. */
final class AttributeSchema {
    /**
     * The standard attributes:
     * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
     */
    private static final Set<String> STANDARD = Set.of(
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "website",
            "zoneinfo");

    private static final int LONGEST_VALUE = 2048;

    private final Map<String, Boolean> own;

    /** @param own the attributes of the template, by name; true for one that may change */
    AttributeSchema(Map<String, Boolean> own) {
        this.own = Map.copyOf(own);
    }

    void check(JsonNode attributes) throws CognitoRefusal {
        for (JsonNode attribute : attributes) {
            String name = attribute.path("Name").asText();
            String value = attribute.path("Value").asText();
            if (!isKnown(name)) {
                throw CognitoRefusal.invalidParameter("Attributes did not conform to the schema: Type for attribute {"
                        + name + "} could not be determined");
            }
            if (value.length() > LONGEST_VALUE) {
                throw CognitoRefusal.invalidParameter("Attributes did not conform to the schema: " + name
                        + ": String must be no longer than 2048 characters");
            }
            if (name.equals("email") && !value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
                throw CognitoRefusal.invalidParameter("Invalid email address format.");
            }
        }
    }

    /** An attribute that may not change may not be set at all, not even to its current value. */
    void checkChange(JsonNode attributes) throws CognitoRefusal {
        check(attributes);
        for (JsonNode attribute : attributes) {
            String name = attribute.path("Name").asText();
            if (!own.getOrDefault(unprefixed(name), true)) {
                throw CognitoRefusal.invalidParameter("user." + name + ": Attribute cannot be updated.");
            }
        }
    }

    private boolean isKnown(String name) {
        return STANDARD.contains(name) || (name.startsWith("custom:") && own.containsKey(unprefixed(name)));
    }

    private static String unprefixed(String name) {
        return name.replaceFirst("^custom:", "");
    }
}

package portal.local.aws.signins;

import java.util.List;
import java.util.Map;

/**
 * What tokens tell of a user.
 *
 * @param subject the id that no other user ever has
 * @param status such as {@code CONFIRMED}
 * @param attributes by name, with the subject
 * @param groups of the pool that the user is in
 */
public record Profile(
        String username, String subject, String status, Map<String, String> attributes, List<String> groups) {
    public Profile {
        attributes = Map.copyOf(attributes);
        groups = List.copyOf(groups);
    }
}

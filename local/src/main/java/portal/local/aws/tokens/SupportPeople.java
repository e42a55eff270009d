package portal.local.aws.tokens;

import java.util.Optional;
import java.util.function.Function;

/**
 * The people of the vendor's support, by the names that {@code /local/tokens} is asked for.
 *
 * @param client with which they sign in
 * @param people by name
 */
public record SupportPeople(String client, Function<String, Optional<Member>> people) {

    Optional<Member> find(String name) {
        return people.apply(name);
    }

    /** Somebody of support, as tokens tell. */
    public record Member(String subject, String name, Optional<String> email) {}
}

package portal.domain.contact;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.domain.access.Role;

/**
 * The note in the audit trail about a change of a contact: the names of the fields, the roles before and after, and no
 * other personal data.
 */
final class ContactNote {

    private ContactNote() {}

    static String of(ContactChange change) {
        return change.before()
                .map(before -> change.after()
                        .map(after -> changes(before, after))
                        .orElseGet(() -> "roles " + roles(before.roles())))
                .orElseGet(() -> "roles " + roles(change.contact().roles()));
    }

    /** The fields that differ, such as {@code name, roles EMPLOYEE -> none}. */
    static String changes(Contact before, Contact after) {
        return Stream.of(
                        changed("name", Contact::name, before, after),
                        changed("email", Contact::email, before, after),
                        changed("phone", Contact::phone, before, after),
                        changed("language", Contact::language, before, after),
                        changed("roles", Contact::roles, before, after)
                                .map(name -> name + " " + roles(before.roles()) + " -> " + roles(after.roles())),
                        changed(
                                "responsibilities",
                                contact -> contact.interests().responsibilities(),
                                before,
                                after),
                        changed("newsletters", contact -> contact.interests().newsletters(), before, after))
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private static Optional<String> changed(
            String name, Function<Contact, Object> field, Contact before, Contact after) {
        return Optional.of(name).filter(n -> !Objects.equals(field.apply(before), field.apply(after)));
    }

    private static String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? "none"
                : roles.stream().sorted().map(Role::name).collect(joining("+"));
    }
}

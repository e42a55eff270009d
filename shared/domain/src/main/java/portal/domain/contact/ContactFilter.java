package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Role;
import portal.domain.text.SearchWords;

/**
 * Which contacts a list shows. An empty field excludes nobody.
 *
 * @param words in the name or the address
 */
public record ContactFilter(Optional<Role> role, Optional<ContactStatus.Value> status, Optional<SearchWords> words) {

    /** Excludes nobody. */
    public static final ContactFilter NONE = new ContactFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean matches(Contact contact) {
        return role.map(contact.roles()::contains).orElse(true)
                && status.map(contact.status().value()::equals).orElse(true)
                && words.map(all -> all.areIn(contact.name(), contact.email().value()))
                        .orElse(true);
    }
}

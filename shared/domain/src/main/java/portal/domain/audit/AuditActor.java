package portal.domain.audit;

import java.util.Optional;
import portal.domain.access.Actor;

/**
 * Who or what did something, as an audit entry keeps it.
 *
 * @param key the contact's id, the vendor's system as {@code back-office:...}, somebody of its support as
 *     {@code support:...}, or the portal's own task as {@code portal:...}
 * @param name at the time; of entries from before names were kept, the key without what stands before the colon
 */
public record AuditActor(String key, String name) {

    static AuditActor of(Actor actor) {
        return new AuditActor(actor.name(), actor.displayName());
    }

    /** One whose name was not kept. */
    public static AuditActor unnamed(String key) {
        return new AuditActor(key, key.substring(key.indexOf(':') + 1));
    }

    /** The contact's; systems and tasks have none. Contacts' ids have no colon. */
    public Optional<String> id() {
        return key.indexOf(':') < 0 ? Optional.of(key) : Optional.empty();
    }

    /** Whether this is what somebody calls the actor: by id, by name or by key. */
    public boolean isCalled(String what) {
        return key.equals(what) || name.equals(what) || unnamed(key).name().equals(what);
    }
}

package portal.domain.fake;

import java.util.Set;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Presence;
import portal.domain.usage.UserKind;

/** What an environment can say of a holder. */
public final class Presences {
    private Presences() {}

    public static Presence.User user(UserKind... kinds) {
        return new Presence.User(Set.of(kinds), false, false);
    }

    public static Presence.User blocked(UserKind... kinds) {
        return new Presence.User(Set.of(kinds), true, false);
    }

    public static Presence.User coWorking(UserKind... kinds) {
        return new Presence.User(Set.of(kinds), false, true);
    }

    public static Presence.Employee employee(EmployeeKind kind) {
        return new Presence.Employee(true, kind);
    }

    public static Presence.Employee outOfService(EmployeeKind kind) {
        return new Presence.Employee(false, kind);
    }

    public static Presence.Mention mention() {
        return new Presence.Mention();
    }
}

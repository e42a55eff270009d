package portal.testing.fake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.UserKind;

/** Assignments for tests. */
public final class Assignments {
    private Assignments() {}

    public static Assignment.User user(UserKind... kinds) {
        return new Assignment.User(Set.of(kinds), false, false);
    }

    public static Assignment.User activeAt(String moment, UserKind... kinds) {
        return user(kinds).lastActive(Optional.of(Instant.parse(moment)));
    }

    public static Assignment.User blocked(UserKind... kinds) {
        return new Assignment.User(Set.of(kinds), true, false);
    }

    public static Assignment.User coWorking(UserKind... kinds) {
        return new Assignment.User(Set.of(kinds), false, true);
    }

    public static Assignment.Employee employee(EmployeeKind kind) {
        return new Assignment.Employee(true, kind);
    }

    public static Assignment.Employee outOfService(EmployeeKind kind) {
        return new Assignment.Employee(false, kind);
    }

    public static Assignment.Mention mention() {
        return new Assignment.Mention();
    }
}

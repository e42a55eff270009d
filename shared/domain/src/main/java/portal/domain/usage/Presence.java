package portal.domain.usage;

import java.util.Set;

/** What a holder is within one environment, as far as it matters for counting. */
public sealed interface Presence {

    /** @param coWorking whether the environment marks the user as somebody of another participant */
    record User(Set<UserKind> kinds, boolean blocked, boolean coWorking) implements Presence {
        public User {
            kinds = Set.copyOf(kinds);
        }
    }

    record Employee(boolean inService, EmployeeKind kind) implements Presence {}

    /** Of a declaration or a client there is nothing more to know than that it is there. */
    record Mention() implements Presence {}
}

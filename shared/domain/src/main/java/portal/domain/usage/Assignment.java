package portal.domain.usage;

import java.util.EnumSet;
import java.util.Set;

/** The part of a registration that matters for counting. */
public sealed interface Assignment {

    /**
     * Combines two assignments of a holder that an environment names twice. The result counts wherever one of the two
     * counts.
     *
     * @throws IllegalArgumentException when the other is of another sort
     */
    Assignment unitedWith(Assignment other);

    /** @param coWorking whether the environment marks the user as somebody of another participant */
    record User(Set<UserKind> kinds, boolean blocked, boolean coWorking) implements Assignment {
        public User {
            kinds = Set.copyOf(kinds);
        }

        /** Has the kinds of both. Active if one of them is active, and an ordinary user if one of them is. */
        @Override
        public Assignment unitedWith(Assignment other) {
            if (!(other instanceof User user)) {
                throw new IllegalArgumentException("A user is united with a user");
            }
            var all = EnumSet.noneOf(UserKind.class);
            all.addAll(kinds);
            all.addAll(user.kinds);
            return new User(all, blocked && user.blocked, coWorking && user.coWorking);
        }
    }

    record Employee(boolean inService, EmployeeKind kind) implements Assignment {

        /** In service if one of them is, with the kind of that one. Ordinary staff wins over a temporary worker. */
        @Override
        public Assignment unitedWith(Assignment other) {
            if (!(other instanceof Employee employee)) {
                throw new IllegalArgumentException("An employee is united with an employee");
            }
            if (inService != employee.inService) {
                return inService ? this : employee;
            }
            return kind == EmployeeKind.TEMPORARY ? employee : this;
        }
    }

    /** A declaration or a client that is registered; nothing more is known of it. */
    record Mention() implements Assignment {

        @Override
        public Assignment unitedWith(Assignment other) {
            return this;
        }
    }
}

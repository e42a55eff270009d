package portal.domain.usage;

import java.util.EnumSet;
import java.util.Set;

/** What a holder is within one environment, as far as it matters for counting. */
public sealed interface Assignment {

    /**
     * What the holder is when the environment names it twice: whatever makes it count more.
     *
     * @throws IllegalArgumentException when the other is of another sort
     */
    Assignment unitedWith(Assignment other);

    /** @param coWorking whether the environment marks the user as somebody of another participant */
    record User(Set<UserKind> kinds, boolean blocked, boolean coWorking) implements Assignment {
        public User {
            kinds = Set.copyOf(kinds);
        }

        /** Of all kinds, active if any is, an ordinary user if any is. */
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

        /** In service if any is, of the kind of who is; ordinary staff rather than a temporary worker. */
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

    /** Of a declaration or a client there is nothing more to know than that it is there. */
    record Mention() implements Assignment {

        @Override
        public Assignment unitedWith(Assignment other) {
            return this;
        }
    }
}

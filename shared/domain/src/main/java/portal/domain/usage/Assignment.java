package portal.domain.usage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a registration says of a holder, apart from its name. It decides where the holder counts. */
public sealed interface Assignment {

    /**
     * Combines two assignments of a holder that an environment names twice. The result counts wherever one of the two
     * counts.
     *
     * @throws IllegalArgumentException when the other is of another sort
     */
    Assignment unitedWith(Assignment other);

    /** When the holder was last active in the environment, if the environment tells that. No count depends on it. */
    default Optional<Instant> lastActiveAt() {
        return Optional.empty();
    }

    /** The last of the moments that assignments tell; empty when none of them tells one. */
    static Optional<Instant> lastActiveAt(Collection<Assignment> assignments) {
        var last = Optional.<Instant>empty();
        for (var assignment : assignments) {
            last = later(last, assignment.lastActiveAt());
        }
        return last;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }

    /**
     * @param coWorking whether the environment marks the user as somebody of another participant
     * @param lastActiveAt in whole seconds; it may be in the future, when the environment says so
     */
    record User(Set<UserKind> kinds, boolean blocked, boolean coWorking, Optional<Instant> lastActiveAt)
            implements Assignment {
        public User {
            kinds = Set.copyOf(kinds);
            lastActiveAt = lastActiveAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        }

        /** A user whose activity is not known. */
        public User(Set<UserKind> kinds, boolean blocked, boolean coWorking) {
            this(kinds, blocked, coWorking, Optional.empty());
        }

        /** The same user, last active at another moment. */
        public User lastActive(Optional<Instant> at) {
            return new User(kinds, blocked, coWorking, at);
        }

        /**
         * Has the kinds of both and the later activity. Active if one of them is active, and an ordinary user if one of
         * them is.
         */
        @Override
        public Assignment unitedWith(Assignment other) {
            if (!(other instanceof User user)) {
                throw new IllegalArgumentException("A user is united with a user");
            }
            var all = EnumSet.noneOf(UserKind.class);
            all.addAll(kinds);
            all.addAll(user.kinds);
            return new User(
                    all, blocked && user.blocked, coWorking && user.coWorking, later(lastActiveAt, user.lastActiveAt));
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

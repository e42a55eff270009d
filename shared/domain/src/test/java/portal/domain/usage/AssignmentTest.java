package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Instant EARLY = Instant.parse("2026-03-01T17:05:00Z");
    private static final Assignment STAFF = new Assignment.Employee(true, EmployeeKind.STAFF);
    private static final Assignment TEMPORARY = new Assignment.Employee(true, EmployeeKind.TEMPORARY);
    private static final Assignment GONE = new Assignment.Employee(false, EmployeeKind.STAFF);

    @Test
    void combinesTheKindsOfAUserThatIsNamedTwice() {
        var blocked = new Assignment.User(Set.of(UserKind.PROFIT), true, true);
        var active = new Assignment.User(Set.of(UserKind.INSITE), false, false);

        var united = new Assignment.User(Set.of(UserKind.PROFIT, UserKind.INSITE), false, false);
        assertThat(blocked.unitedWith(active)).isEqualTo(united);
        assertThat(active.unitedWith(blocked)).isEqualTo(united);
        assertThat(blocked.unitedWith(blocked)).isEqualTo(blocked);
    }

    @Test
    void keepsTheLaterActivityOfAUserThatIsNamedTwice() {
        var unknown = new Assignment.User(Set.of(UserKind.PROFIT), false, false);
        var early = unknown.lastActive(Optional.of(EARLY));
        var late = unknown.lastActive(Optional.of(EARLY.plusSeconds(1)));

        assertThat(early.unitedWith(late)).isEqualTo(late);
        assertThat(late.unitedWith(early)).isEqualTo(late);
        assertThat(unknown.unitedWith(early)).isEqualTo(early);
        assertThat(early.unitedWith(unknown)).isEqualTo(early);
    }

    @Test
    void knowsActivityInWholeSeconds() {
        var user = new Assignment.User(Set.of(), false, false, Optional.of(EARLY.plusMillis(999)));

        assertThat(user.lastActiveAt()).contains(EARLY);
    }

    @Test
    void tellsTheLastActivityOfSeveral() {
        var user = new Assignment.User(Set.of(), false, false);
        var early = user.lastActive(Optional.of(EARLY));
        var late = user.lastActive(Optional.of(EARLY.plusSeconds(1)));

        assertThat(Assignment.lastActiveAt(List.of(early, late, user))).isEqualTo(late.lastActiveAt());
        assertThat(Assignment.lastActiveAt(List.of(user, STAFF))).isEmpty();
    }

    @Test
    void combinesAnEmployeeThatIsNamedTwice() {
        assertThat(TEMPORARY.unitedWith(STAFF)).isEqualTo(STAFF);
        assertThat(STAFF.unitedWith(TEMPORARY)).isEqualTo(STAFF);
        assertThat(TEMPORARY.unitedWith(GONE)).isEqualTo(TEMPORARY);
        assertThat(GONE.unitedWith(TEMPORARY)).isEqualTo(TEMPORARY);
    }

    @Test
    void combinesNothingOfTwoKinds() {
        var user = new Assignment.User(Set.of(UserKind.PROFIT), false, false);

        assertThatThrownBy(() -> user.unitedWith(STAFF)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STAFF.unitedWith(user)).isInstanceOf(IllegalArgumentException.class);
    }
}

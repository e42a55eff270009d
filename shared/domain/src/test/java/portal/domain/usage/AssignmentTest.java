package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

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

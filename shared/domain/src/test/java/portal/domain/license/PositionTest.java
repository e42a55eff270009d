package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

class PositionTest {

    private final Holder jan = Holder.absent(new HolderId(HolderId.Kind.USER, "jan"));

    @Test
    void beginsReadingAnywhereFromTheStart() {
        assertThat(Position.START.from()).isEmpty();
        assertThat(Position.parse("")).isEqualTo(Position.START);
        assertThat(Position.parse("\nTEST").from()).isEmpty();
    }

    @Test
    void beginsReadingAtTheHolderThatWasReadLast() {
        assertThat(Position.of(jan).from()).contains("jan");
        assertThat(Position.of(jan, Pool.of(Metric.PROFIT_USERS, TEST)).from()).contains("jan");
    }

    @Test
    void isTheSameAfterItsText() {
        var inTest = Position.of(jan, Pool.of(Metric.PROFIT_USERS, TEST));

        assertThat(Position.parse(inTest.text())).isEqualTo(inTest);
        assertThat(Position.parse(Position.of(jan).text())).isEqualTo(Position.of(jan));
    }

    @Test
    void goesOnWithTheNextTypeOfTheSameHolder() {
        var inProduction = Position.of(jan, Pool.of(Metric.PROFIT_USERS, PRODUCTION));
        var inTest = Position.of(jan, Pool.of(Metric.PROFIT_USERS, TEST));

        assertThat(inTest.isBehind(inProduction)).isTrue();
        assertThat(inProduction.isBehind(inTest)).isFalse();
        assertThat(inTest.isBehind(inTest)).isFalse();
        assertThat(inTest.isBehind(Position.of(jan))).isFalse();
        assertThat(inTest.isBehind(new Position("ann", Optional.empty()))).isTrue();
    }
}

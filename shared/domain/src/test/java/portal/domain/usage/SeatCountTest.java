package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatCountTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2_147_483_646, 2_147_483_647})
    void isAWholeNumberInRange(long number) {
        assertThat(SeatCount.of(number)).contains(new SeatCount((int) number));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 2_147_483_648L, 4_294_967_296L, Long.MAX_VALUE})
    void isEmptyOutOfRange(long number) {
        assertThat(SeatCount.of(number)).isEmpty();
    }

    @Test
    void isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatCount(-1));
    }
}

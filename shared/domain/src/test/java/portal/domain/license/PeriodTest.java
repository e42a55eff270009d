package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Optional<LocalDate> FIRST = Optional.of(LocalDate.parse("2026-03-01"));
    private static final Optional<LocalDate> LAST = Optional.of(LocalDate.parse("2026-03-31"));

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-15, true", "2026-03-31, true", "2026-04-01, false"})
    void includesBothEnds(LocalDate date, boolean included) {
        assertThat(new Period(FIRST, LAST).includes(date)).isEqualTo(included);
    }

    @Test
    void isOpenAtAnEndThatIsEmpty() {
        assertThat(new Period(Optional.empty(), LAST).includes(LocalDate.MIN)).isTrue();
        assertThat(new Period(FIRST, Optional.empty()).includes(LocalDate.MAX)).isTrue();
    }
}

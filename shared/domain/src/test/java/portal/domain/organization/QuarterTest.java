package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59Z, 2025-Q4",
        "2025-12-31T23:00:00Z, 2026-Q1",
        "2026-03-31T21:59:59Z, 2026-Q1",
        "2026-03-31T22:00:00Z, 2026-Q2",
        "2026-06-30T22:00:00Z, 2026-Q3",
        "2026-09-30T22:00:00Z, 2026-Q4",
        "2026-12-31T22:59:59Z, 2026-Q4"
    })
    void isThatOfTheMomentInAmsterdam(Instant moment, String quarter) {
        assertThat(Quarter.of(moment)).hasToString(quarter);
        assertThat(Quarter.parse(quarter)).contains(Quarter.of(moment));
    }

    @Test
    void beginsAndEndsAtMidnightInAmsterdam() {
        assertThat(new Quarter(2026, 2).start()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(new Quarter(2026, 2).end()).isEqualTo("2026-06-30T22:00:00Z");
        assertThat(new Quarter(2026, 4).end()).isEqualTo("2026-12-31T23:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-Q1 ", "2026-q1"})
    void isNothingElse(String text) {
        assertThat(Quarter.parse(text)).isEqualTo(Optional.empty());
    }
}

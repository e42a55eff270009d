package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.brake.TooMany;

class BrakeUseTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00.123Z");
    private static final Duration TICK = Duration.ofMillis(1);

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void isFullAtTheLimit(int used, boolean full) {
        var use = none(Brake.INCIDENTS);
        for (int i = 0; i < used; i++) {
            use = use.counted(NOW);
        }

        assertThat(use.fullUntil(3, NOW).isPresent()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"INCIDENTS, PT1H", "MESSAGES, PT1H", "ANALYSES, PT24H", "LICENSE_REQUESTS, PT24H"})
    void hasAWindowThatBeginsWithTheFirstUse(Brake brake, Duration length) {
        var use = none(brake).counted(NOW).counted(NOW.plus(length).minus(TICK));

        assertThat(use.used()).isEqualTo(2);
        assertThat(use.fullUntil(2, NOW.plus(length).minus(TICK))).contains(NOW.plus(length));
        assertThat(use.fullUntil(2, NOW.plus(length))).isEmpty();
    }

    @Test
    void beginsANewWindowWithTheFirstUseAfterTheEnd() {
        var later = NOW.plus(Duration.ofMinutes(90));
        var use = none(Brake.INCIDENTS).counted(NOW).counted(NOW).counted(later);

        assertThat(use.used()).isEqualTo(1);
        assertThat(use.fullUntil(1, later)).contains(later.plus(Duration.ofHours(1)));
    }

    @Test
    void goesByALimitThatWasLoweredMeanwhile() {
        var use = none(Brake.INCIDENTS).counted(NOW).counted(NOW);

        assertThat(use.fullUntil(1, NOW)).isPresent();
        assertThat(use.fullUntil(3, NOW)).isEmpty();
    }

    @Test
    void keepsASecondAnalysisFromStartingUntilTheLeaseEnds() {
        var use = none(Brake.ANALYSES).counted(NOW);
        var end = NOW.plus(Duration.ofMinutes(11));

        assertThat(use.underwayUntil(NOW)).contains(end);
        assertThat(use.underwayUntil(end.minus(TICK))).contains(end);
        assertThat(use.underwayUntil(end)).isEmpty();
        assertThat(use.finished(NOW).underwayUntil(NOW)).isEmpty();
    }

    @Test
    void keepsNobodyElseFromStarting() {
        assertThat(none(Brake.MESSAGES).counted(NOW).underwayUntil(NOW)).isEmpty();
    }

    @Test
    void staysUnderwayWhenAnEarlierOneEnds() {
        var later = NOW.plus(Duration.ofMinutes(11));
        var use = none(Brake.ANALYSES).counted(NOW).counted(later);

        assertThat(use.finished(NOW)).isEqualTo(use);
        assertThat(use.finished(later).underwayUntil(later)).isEmpty();
    }

    @Test
    void isToldOnceAMinute() {
        var use = none(Brake.MESSAGES).counted(NOW);
        assertThat(use.isToBeTold(NOW)).isTrue();

        var told = use.told(NOW).counted(NOW);

        assertThat(told.isToBeTold(NOW.plusSeconds(60).minus(TICK))).isFalse();
        assertThat(told.isToBeTold(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void expiresWhenNothingInItMatters() {
        var use = none(Brake.ANALYSES).counted(NOW);
        var atTheEnd = use.counted(NOW.plus(Duration.ofDays(1)).minus(TICK));

        assertThat(use.expires()).isEqualTo(NOW.plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(atTheEnd.expires())
                .isEqualTo(NOW.plus(Duration.ofDays(1)).minus(TICK).plus(Duration.ofMinutes(12)));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.001S, 2", "PT59M59.999S, 3600", "PT1H, 3600"})
    void saysHowManySecondsAreLeft(Duration left, long seconds) {
        assertThat(new TooMany(Brake.MESSAGES, 60, false, NOW.plus(left)).secondsLeft(NOW))
                .isEqualTo(seconds);
    }

    private static BrakeUse none(Brake brake) {
        return BrakeUse.none(BrakeUse.Id.of(new OrganizationId("acme"), new ContactId("anna"), brake));
    }
}

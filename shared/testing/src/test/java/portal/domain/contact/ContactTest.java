package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;

class ContactTest {
    private static final Instant AT = START.plusMillis(1_750);
    private static final SecondFactor.Reset RESET = new SecondFactor.Reset(Optional.of("192.0.2.1"), AT);

    private final Contact added = aContact("fleur").yetToEnroll().in(new OrganizationId("acme"));

    @Test
    void isNotToEnrollAnewWithoutAReset() {
        assertThat(added.isToEnrollAnew()).isFalse();
        assertThat(added.withSessionsEnded(START).isToEnrollAnew())
                .as("where a removed organization had the same contact")
                .isFalse();
        assertThat(added.withSecondFactor(START).isToEnrollAnew()).isFalse();
    }

    @Test
    void isToEnrollAnewFromTheResetUntilTheNextEnrollment() {
        var pending = added.withSecondFactor(START).withResetPending(RESET, START.plusSeconds(1));
        var gone = pending.withoutSecondFactor(AT.plusSeconds(9), START.plusSeconds(10));

        assertThat(pending.isToEnrollAnew()).isTrue();
        assertThat(gone.isToEnrollAnew()).isTrue();
        assertThat(gone.withSessionsEnded(START.plusSeconds(30)).isToEnrollAnew())
                .isTrue();
        assertThat(gone.withSecondFactor(AT.plusSeconds(60)).isToEnrollAnew()).isFalse();
    }

    @Test
    void isAskedForANewSecondFactorWhenTheOldOneIsGone() {
        var pending = added.withSecondFactor(START).withResetPending(RESET, START.plusSeconds(1));
        var gone = pending.withoutSecondFactor(AT.plusSeconds(9), START.plusSeconds(10));

        assertThat(pending.secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.RESET_PENDING, AT, Optional.of(RESET)));
        assertThat(gone.secondFactor())
                .isEqualTo(new SecondFactor(
                        SecondFactor.Status.ENROLLMENT_REQUIRED, AT.plusSeconds(9), Optional.of(RESET)));
        assertThat(gone.sessionsEndedAt()).contains(START.plusSeconds(10));
    }

    @Test
    void knowsFromWhereTheResetWasDoneThatAnEventTellsOf() {
        var enrolledSince = added.withResetPending(RESET, START)
                .withSecondFactor(AT.plusSeconds(60))
                .secondFactor();

        assertThat(enrolledSince.resetFrom(AT)).contains("192.0.2.1");
        assertThat(enrolledSince.resetFrom(AT.plusSeconds(1))).contains("192.0.2.1");
        assertThat(enrolledSince.resetFrom(AT.minusMillis(1)))
                .as("an event of an earlier reset")
                .isEmpty();
        assertThat(added.secondFactor().resetFrom(AT)).isEmpty();
    }

    @Test
    void keepsSessionsEndedWhenAClockIsBehind() {
        var ended = added.withSessionsEnded(START.plusSeconds(9));

        assertThat(ended.withSessionsEnded(START).sessionsEndedAt()).contains(START.plusSeconds(9));
        assertThat(ended.withResetPending(RESET, START).sessionsEndedAt()).contains(START.plusSeconds(9));
    }
}

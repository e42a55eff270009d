package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;

class ContactTest {
    private static final Instant RESET = START.plusMillis(1_750);

    private final Contact added = aContact("fleur").yetToEnroll().in(new OrganizationId("acme"));

    @Test
    void hasNeverEnrolledWhileNew() {
        assertThat(added.hasNeverEnrolled()).isTrue();
        assertThat(added.withSessionsEnded(START).hasNeverEnrolled())
                .as("where a removed organization had the same contact")
                .isTrue();
    }

    @Test
    void hasEnrolledEvenIfTheSecondFactorWasReset() {
        var enrolled = added.withSecondFactor(START);

        assertThat(enrolled.hasNeverEnrolled()).isFalse();
        assertThat(reset(enrolled, RESET).hasNeverEnrolled()).isFalse();
        assertThat(reset(reset(enrolled, RESET), RESET.plusSeconds(60)).hasNeverEnrolled())
                .isFalse();
        assertThat(reset(enrolled, RESET).secondFactor().since()).isEqualTo(RESET);
    }

    @Test
    void hasNeverEnrolledIfThereWasNothingToReset() {
        var reset = reset(added, RESET);

        assertThat(reset.hasNeverEnrolled()).isTrue();
        assertThat(reset(reset, RESET.plusSeconds(60)).hasNeverEnrolled()).isTrue();
        assertThat(reset.secondFactor()).isEqualTo(added.secondFactor());
        assertThat(reset.sessionsEndedAt()).contains(RESET.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void isAskedForANewSecondFactorWhenTheOldOneIsGone() {
        var pending = added.withSecondFactor(START).withResetPending(RESET, START.plusSeconds(1));
        var gone = pending.withoutSecondFactor(RESET.plusSeconds(9), START.plusSeconds(10));

        assertThat(pending.secondFactor()).isEqualTo(new SecondFactor(SecondFactor.Status.RESET_PENDING, RESET, true));
        assertThat(pending.hasNeverEnrolled()).isFalse();
        assertThat(gone.secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, RESET.plusSeconds(9), true));
        assertThat(gone.sessionsEndedAt()).contains(START.plusSeconds(10));
        assertThat(gone.withSessionsEnded(START.plusSeconds(30)).hasNeverEnrolled())
                .isFalse();
    }

    @Test
    void staysNewWhenThereWasNothingToTakeAway() {
        var pending = added.withResetPending(RESET, START);

        assertThat(pending.hasNeverEnrolled()).isTrue();
        assertThat(pending.withoutSecondFactor(RESET, START).hasNeverEnrolled()).isTrue();
    }

    @Test
    void keepsSessionsEndedWhenAClockIsBehind() {
        var ended = added.withSessionsEnded(START.plusSeconds(9));

        assertThat(ended.withSessionsEnded(START).sessionsEndedAt()).contains(START.plusSeconds(9));
        assertThat(ended.withResetPending(START, START).sessionsEndedAt()).contains(START.plusSeconds(9));
    }

    private static Contact reset(Contact contact, Instant at) {
        return contact.withoutSecondFactor(at, at.truncatedTo(ChronoUnit.SECONDS));
    }
}

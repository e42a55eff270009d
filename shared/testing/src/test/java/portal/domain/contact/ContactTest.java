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

    private static Contact reset(Contact contact, Instant at) {
        return contact.withoutSecondFactor(at, at.truncatedTo(ChronoUnit.SECONDS));
    }
}

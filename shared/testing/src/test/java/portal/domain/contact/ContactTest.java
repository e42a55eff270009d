package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;

class ContactTest {
    private static final Instant WIPED = START.plusMillis(1_750);

    private final Contact added = aContact("fleur").yetToEnroll().in(new OrganizationId("acme"));

    @Test
    void hasNeverEnrolledWhileNew() {
        assertThat(added.hasNeverEnrolled()).isTrue();
        assertThat(added.withSessionsEnded(START).hasNeverEnrolled())
                .as("where a removed organization had the same contact")
                .isTrue();
    }

    @Test
    void hasEnrolledEvenWhenThatWasWipedSince() {
        var enrolled = added.withSecondFactor(START);

        assertThat(enrolled.hasNeverEnrolled()).isFalse();
        assertThat(wiped(enrolled, WIPED).hasNeverEnrolled()).isFalse();
        assertThat(wiped(wiped(enrolled, WIPED), WIPED.plusSeconds(60)).hasNeverEnrolled())
                .isFalse();
        assertThat(wiped(enrolled, WIPED).secondFactor().since()).isEqualTo(WIPED);
    }

    @Test
    void hasStillNeverEnrolledWhenThereWasNothingToWipe() {
        var wiped = wiped(added, WIPED);

        assertThat(wiped.hasNeverEnrolled()).isTrue();
        assertThat(wiped(wiped, WIPED.plusSeconds(60)).hasNeverEnrolled()).isTrue();
        assertThat(wiped.secondFactor()).isEqualTo(added.secondFactor());
        assertThat(wiped.sessionsEndedAt()).contains(WIPED.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Contact wiped(Contact contact, Instant at) {
        return contact.withoutSecondFactor(at, at.truncatedTo(ChronoUnit.SECONDS));
    }
}

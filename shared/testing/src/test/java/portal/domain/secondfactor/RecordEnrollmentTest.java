package portal.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.contact.SecondFactor;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class RecordEnrollmentTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anEmployee("eve").yetToEnroll().withSessionsEndedAt(START.minusSeconds(60)), anEmployee("bram"));

    @Test
    void keepsThatAContactEnrolledAtTheFirstSignInWithASecondFactor() {
        var before = acme.contact("eve");
        portal.clock().set(START.plusSeconds(5));

        signIn("eve");

        assertThat(acme.contact("eve"))
                .isEqualTo(before.withSecondFactor(START.plusSeconds(5)).next());
        assertThat(acme.contact("eve").secondFactor()).isEqualTo(enrolled(START.plusSeconds(5)));
    }

    @Test
    void changesNothingAtLaterSignIns() {
        signIn("eve");
        portal.clock().set(START.plusSeconds(60));
        var bram = acme.contact("bram");

        signIn("eve");
        signIn("bram");

        assertThat(acme.contact("eve").secondFactor()).isEqualTo(enrolled(START));
        assertThat(acme.contact("eve").version()).isEqualTo(2);
        assertThat(acme.contact("bram")).isEqualTo(bram);
    }

    @Test
    void recordsItAgainAfterAReset() {
        signIn("eve");
        portal.clock().set(START.plusSeconds(60));
        portal.commit(List.of(portal.contacts()
                .update(acme.contact("eve").withoutSecondFactor(START.plusSeconds(60), START.plusSeconds(60)))));
        portal.clock().set(START.plusSeconds(90));

        signIn("eve");

        assertThat(acme.contact("eve").secondFactor()).isEqualTo(enrolled(START.plusSeconds(90)));
    }

    @Test
    void leavesItToTheNextSignInWhenSomebodyElseChangesTheContact() {
        portal.conflictNext(1);

        signIn("eve");
        assertThat(acme.contact("eve").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);

        signIn("eve");
        assertThat(acme.contact("eve").secondFactor()).isEqualTo(enrolled(START));
    }

    @Test
    void keepsNothingOfAContactOfAnotherOrganization() {
        portal.organization("globex").with(anEmployee("gert").yetToEnroll());

        signIn("gert");

        assertThat(portal.organization("globex").contact("gert").secondFactor().status())
                .isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    private void signIn(String contact) {
        new RecordEnrollment(portal.contacts(), portal.transactions(), portal.clock())
                .signedInWithSecondFactor(acme.id(), new ContactId(contact));
    }

    private static SecondFactor enrolled(Instant since) {
        return new SecondFactor(SecondFactor.Status.ENROLLED, since);
    }
}

package portal.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.contact.RoleCounts;
import portal.domain.contact.SecondFactor;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class RecordSigningInTest {
    private static final SecondFactor.Reset RESET = new SecondFactor.Reset(Optional.empty(), START);

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
    void announcesANewSecondFactorOnce() {
        signIn("eve");
        signIn("eve");
        signIn("bram");

        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.SecondFactorEnrolled);
            assertThat(event.subject()).isEqualTo("eve");
        });
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

        assertThat(acme.contact("eve").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
        assertThat(acme.contact("eve").secondFactor().since()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void recordsNothingOfASecondFactorThatIsAboutToBeTakenAway() {
        var bram = acme.contact("bram");
        portal.commit(List.of(portal.contacts().update(bram.withResetPending(RESET, START))));

        signIn("bram");

        assertThat(acme.contact("bram").secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.RESET_PENDING, START, Optional.of(RESET)));
    }

    @Test
    void recordsItOnTheStateAsItIsWhenSomebodyElseChangesTheContact() {
        portal.conflictNext(2);

        signIn("eve");

        assertThat(acme.contact("eve").secondFactor()).isEqualTo(enrolled(START));
    }

    @Test
    void leavesItToTheNextSignInWhenOthersKeepChangingTheContact() {
        portal.conflictNext(3);

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

    @Test
    void keepsTheFirstSignInAndCountsAnAdministratorOnce() {
        acme.with(anAdministrator("anna").yetToEnroll(), anAdministrator("bob").yetToEnroll());
        var counts = acme.roleCounts();

        signIn("anna");
        portal.clock().set(START.plusSeconds(60));
        signIn("anna");
        recording().signedIn(acme.id(), new ContactId("anna"));
        signIn("eve");

        assertThat(acme.contact("anna").signedInAt()).contains(START);
        assertThat(acme.roleCounts())
                .isEqualTo(new RoleCounts(acme.id(), 2, 1, counts.incidentManagers(), counts.version() + 1));
        assertThat(acme.contact("eve").hasSignedIn()).isTrue();
    }

    @Test
    void recordsNoSecondFactorForASignInThatShowsNone() {
        acme.with(anAdministrator("anna").yetToEnroll());

        recording().signedIn(acme.id(), new ContactId("anna"));

        assertThat(acme.contact("anna").hasSignedIn()).isTrue();
        assertThat(acme.contact("anna").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(acme.roleCounts().signedIn()).isEqualTo(1);
        signIn("anna");
        assertThat(acme.contact("anna").secondFactor()).isEqualTo(enrolled(START));
        assertThat(acme.roleCounts().signedIn()).isEqualTo(1);
    }

    private RecordSigningIn recording() {
        return new RecordSigningIn(portal.contacts(), portal.roleCountStore(), portal.transactions(), portal.journal());
    }

    private void signIn(String contact) {
        recording().signedInWithSecondFactor(acme.id(), new ContactId(contact));
    }

    private static SecondFactor enrolled(Instant since) {
        return new SecondFactor(SecondFactor.Status.ENROLLED, since);
    }
}

package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.SignIns;

/** How sign-ins are stored. */
public abstract class SignInsContract extends PortContract {

    private static final ContactId ANNA = new ContactId("anna");
    private static final EmailAddress ADDRESS = new EmailAddress("Anna@Acme.Example");
    private static final EmailAddress OTHER = new EmailAddress("anna.devries@acme.example");

    @Test
    void givesBackASignInByContactAndByAddressInWhateverCase() {
        var anna = added(ACME, "acme.anna", Optional.of(ADDRESS));
        var gina = added(GLOBEX, "globex.anna", Optional.empty());

        assertThat(signIns().find(ACME, ANNA)).contains(anna);
        assertThat(signIns().find(GLOBEX, ANNA)).contains(gina);
        assertThat(signIns().holder(new EmailAddress("ANNA@acme.example"))).contains(anna);
        assertThat(signIns().holder(OTHER)).isEmpty();
        assertThat(signIns().isTaken(new SignInName("acme.anna"))).isTrue();
        assertThat(signIns().isTaken(new SignInName("acme.anna2"))).isFalse();
    }

    @Test
    void refusesANameOrAnAddressThatIsTakenByWhateverOrganization() {
        added(ACME, "acme.anna", Optional.of(ADDRESS));

        assertConflicts(signIns().add(signIn(GLOBEX, "acme.anna", Optional.empty())));
        assertConflicts(
                signIns().add(signIn(GLOBEX, "globex.anna", Optional.of(new EmailAddress("anna@ACME.example")))));
        assertConflicts(signIns().add(signIn(ACME, "acme.anna2", Optional.empty())));
        assertThat(signIns().find(GLOBEX, ANNA)).isEmpty();
        assertThat(signIns().isTaken(new SignInName("globex.anna"))).isFalse();
    }

    @Test
    void holdsAFormerAddressUntilItIsSettled() {
        var before = added(ACME, "acme.anna", Optional.of(ADDRESS));

        var moved = before.with(Optional.of(OTHER));
        commit(signIns().change(before, moved));

        assertThat(signIns().holder(ADDRESS)).contains(moved.next());
        assertThat(signIns().holder(OTHER)).contains(moved.next());
        assertConflicts(signIns().add(signIn(GLOBEX, "globex.anna", Optional.of(ADDRESS))));

        commit(signIns().change(moved.next(), moved.next().settled()));

        assertThat(signIns().holder(ADDRESS)).isEmpty();
        assertThat(signIns().find(ACME, ANNA).orElseThrow().former()).isEmpty();
        commit(signIns().add(signIn(GLOBEX, "globex.anna", Optional.of(ADDRESS))));
    }

    @Test
    void refusesAChangeToAnAddressThatIsHeld() {
        added(GLOBEX, "globex.anna", Optional.of(OTHER));
        var before = added(ACME, "acme.anna", Optional.of(ADDRESS));

        assertConflicts(signIns().change(before, before.with(Optional.of(OTHER))));
        assertThat(signIns().find(ACME, ANNA)).contains(before);
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        var before = added(ACME, "acme.anna", Optional.of(ADDRESS));
        commit(signIns().change(before, before.with(Optional.empty())));

        assertConflicts(signIns().change(before, before.with(Optional.of(OTHER))));
        assertConflicts(signIns().remove(before));
    }

    @Test
    void setsEverythingFreeWithTheSignIn() {
        var before = added(ACME, "acme.anna", Optional.of(ADDRESS));
        var moved = before.with(Optional.of(OTHER));
        commit(signIns().change(before, moved));

        commit(signIns().remove(moved.next()));

        assertThat(signIns().find(ACME, ANNA)).isEmpty();
        assertThat(signIns().isTaken(new SignInName("acme.anna"))).isFalse();
        assertThat(signIns().holder(ADDRESS)).isEmpty();
        assertThat(signIns().holder(OTHER)).isEmpty();
    }

    @Test
    void showsAContactOfTheCallersOrganizationWithItsSignIn() {
        add(ACME, anAdministrator("boss"), aContact("anna"));
        add(GLOBEX, aContact("gina"));
        var before = signIns().view(caller("boss"), ANNA);
        var anna = added(ACME, "acme.anna", Optional.of(ADDRESS));

        assertThat(before.member()).isPresent();
        assertThat(before.subject().signIn()).isEmpty();
        assertThat(signIns().view(caller("boss"), ANNA).subject().signIn()).contains(anna);
        assertThat(signIns().view(caller("boss"), ANNA).subject().contact())
                .contains(aContact("anna").in(ACME));
        assertThat(signIns()
                        .view(caller("boss"), new ContactId("gina"))
                        .subject()
                        .contact())
                .isEmpty();
        assertThat(signIns().view(caller("nobody"), ANNA).member()).isEmpty();
    }

    @Test
    void showsAContactOfAnyOrganizationWithItsSignIn() {
        add(ACME, aContact("anna"));
        var before = signIns().state(ACME, ANNA);
        var anna = added(ACME, "acme.anna", Optional.of(ADDRESS));

        assertThat(before.contact()).contains(aContact("anna").in(ACME));
        assertThat(before.signIn()).isEmpty();
        assertThat(signIns().state(ACME, ANNA).signIn()).contains(anna);
        assertThat(signIns().state(GLOBEX, ANNA).contact()).isEmpty();
    }

    private SignIn added(OrganizationId organization, String name, Optional<EmailAddress> address) {
        var signIn = signIn(organization, name, address);
        commit(signIns().add(signIn));
        return signIn;
    }

    private static SignIn signIn(OrganizationId organization, String name, Optional<EmailAddress> address) {
        return SignIn.added(organization, ANNA, new SignInName(name), address);
    }

    private SignIns signIns() {
        return ports().signIns();
    }
}

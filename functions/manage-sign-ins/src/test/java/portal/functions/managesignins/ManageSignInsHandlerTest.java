package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.Inviter;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.ContactStatus;
import portal.domain.event.EventType;
import portal.domain.signin.SignInName;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Event;

class ManageSignInsHandlerTest implements EventFunctionContract {

    private final SignInFunction function = new SignInFunction();
    private final InMemoryPortal portal = function.portal;
    private final PoolInMemory pool = function.pool;
    private final OrganizationFixture acme = portal.organization("acme");

    @BeforeEach
    void givenNewContacts() {
        acme.with(
                anAdministrator("anna").named("Anna de Vries").yetToEnroll(),
                aContact("bram").withRoles(Role.INCIDENT_MANAGER).yetToEnroll(),
                aContact("eva").reading(Language.EN).yetToEnroll());
    }

    @Test
    void invitesANewContactWithATemporaryPasswordAndBothNames() {
        function.added(acme, "bram");

        var user = pool.user("bram@acme.example");
        assertThat(pool.userOf("bram@acme.example")).isEqualTo("acme.bram");
        assertThat(user.confirmed()).isFalse();
        assertThat(portal.mails().to("bram@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(Invitation.class, invitation -> {
                    assertThat(invitation.password().value()).isEqualTo(user.password());
                    assertThat(invitation.inviter()).isEqualTo(new Inviter.Administrator("Anna de Vries"));
                    assertThat(invitation.again()).isFalse();
                    assertThat(invitation.roles()).containsExactly(Role.INCIDENT_MANAGER);
                    assertThat(invitation.means().name()).isEqualTo(new SignInName("acme.bram"));
                    assertThat(invitation.means().address().orElseThrow().value())
                            .isEqualTo("bram@acme.example");
                });
    }

    @Test
    void namesTheVendorOrNobodyWhenNoAdministratorOfNowInvites() {
        added("bram").withDetail("actor", "back-office:register").outputOf(function.handler);
        added("eva").withDetail("actor", "01a2053c-507e-73ca-9d66-bc4de649f9c7").outputOf(function.handler);

        assertThat(inviter("bram@acme.example")).isEqualTo(new Inviter.Vendor());
        assertThat(inviter("eva@acme.example")).isEqualTo(new Inviter.FormerAdministrator());
    }

    private Inviter inviter(String address) {
        return ((Invitation) portal.mails().to(address).getFirst()).inviter();
    }

    @Test
    void makesNoSignInForAContactWhoHasLeft() {
        function.added(acme, "zoe");

        assertThat(pool.users()).isEmpty();
        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void mailsNobodyWhoHasAPasswordOfTheirOwn() {
        function.added(acme, "bram");
        pool.signIn("acme.bram");

        added("bram").withDetail("id", "another").outputOf(function.handler);

        assertThat(function.kinds("bram@acme.example")).hasSize(1);
        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
    }

    @Test
    void invitesAgainWithANewPasswordWhichAloneIsValid() {
        function.added(acme, "bram");
        portal.clock().advance(Duration.ofDays(8));

        function.invitation(acme, "bram").outputOf(function.handler);

        var mails = portal.mails().to("bram@acme.example");
        assertThat(mails).hasSize(2);
        assertThat(((Invitation) mails.getLast()).again()).isTrue();
        assertThat(SignInFunction.password(mails.getLast()))
                .isEqualTo(pool.user("acme.bram").password())
                .isNotEqualTo(SignInFunction.password(mails.getFirst()));
    }

    @Test
    void makesTheUserAgainWhoIsMissing() {
        function.added(acme, "bram");
        pool.remove(new SignInName("acme.bram"));

        function.invitation(acme, "bram").outputOf(function.handler);

        assertThat(pool.user("bram@acme.example").password())
                .isEqualTo(SignInFunction.password(
                        portal.mails().to("bram@acme.example").getLast()));
    }

    @Test
    void leavesThePasswordOfWhoSignedInAfterTheInvitation() {
        function.added(acme, "bram");
        var invitation = function.invitation(acme, "bram");
        portal.clock().advance(Duration.ofMinutes(1));
        pool.signIn("acme.bram");
        signedIn("bram");

        invitation.outputOf(function.handler);

        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
        assertThat(function.kinds("bram@acme.example")).hasSize(1);
    }

    @Test
    void followsTheAddressOfAContactWhoSignedIn() {
        function.added(acme, "bram");
        pool.signIn("acme.bram");
        signedIn("bram");

        function.move(acme, "bram", "b.jansen@acme.example").outputOf(function.handler);

        assertThat(pool.userOf("b.jansen@acme.example")).isEqualTo("acme.bram");
        assertThat(pool.userOf("bram@acme.example")).isEqualTo("nobody");
        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
        assertThat(portal.mails().to("b.jansen@acme.example"))
                .singleElement()
                .isInstanceOfSatisfying(AddressTakenUp.class, mail -> {
                    assertThat(mail.means().name()).isEqualTo(new SignInName("acme.bram"));
                    assertThat(mail.means().address().orElseThrow().value()).isEqualTo("b.jansen@acme.example");
                });
    }

    @Test
    void invitesAtTheNewAddressWhoNeverSignedInAndEndsThePasswordAtTheOldOne() {
        function.added(acme, "bram");
        var old = pool.user("acme.bram").password();

        function.move(acme, "bram", "b.jansen@acme.example").outputOf(function.handler);

        assertThat(function.kinds("b.jansen@acme.example")).containsExactly("Invitation");
        assertThat(pool.user("b.jansen@acme.example").password())
                .isNotEqualTo(old)
                .isEqualTo(SignInFunction.password(
                        portal.mails().to("b.jansen@acme.example").getFirst()));
    }

    @Test
    void endsWithTheLastAddressWhateverTheOrderOfTheEvents() {
        function.added(acme, "bram");
        var first = function.move(acme, "bram", "b.jansen@acme.example");
        var second = function.move(acme, "bram", "bj@acme.example");

        second.outputOf(function.handler);
        first.outputOf(function.handler);

        assertThat(pool.userOf("bj@acme.example")).isEqualTo("acme.bram");
        assertThat(function.kinds("b.jansen@acme.example")).isEmpty();
        assertThat(function.kinds("bj@acme.example")).containsExactly("Invitation");
        assertThat(portal.signIns()
                        .holder(acme.contact("bram").email())
                        .orElseThrow()
                        .former())
                .isEmpty();
    }

    @Test
    void makesTheSignInWhenTheChangeOfTheAddressComesFirst() {
        var change = function.move(acme, "bram", "b.jansen@acme.example");

        change.outputOf(function.handler);

        assertThat(pool.userOf("b.jansen@acme.example")).isEqualTo("acme.bram");
    }

    @Test
    void removesTheSignInOfARemovedContact() {
        function.added(acme, "bram");

        function.removal(acme, "bram").outputOf(function.handler);

        assertThat(pool.users()).isEmpty();
        assertThat(portal.signIns().isTaken(new SignInName("acme.bram"))).isFalse();
        assertThat(portal.signIns().holder(new EmailAddress("bram@acme.example")))
                .isEmpty();
    }

    @Test
    void removesNothingOfAContactWithoutASignIn() {
        function.removal(acme, "bram").outputOf(function.handler);
        removed("nobody").withDetail("organization", "gone").outputOf(function.handler);

        assertThat(pool.users()).isEmpty();
    }

    /** An organization that was registered again with the ids that it had. */
    @Test
    void givesANewSignInToAContactWithTheIdsOfARemovedOne() {
        function.added(acme, "bram");
        pool.signIn("acme.bram");

        removed("bram").outputOf(function.handler);

        assertThat(pool.user("acme.bram").confirmed()).isFalse();
        assertThat(function.kinds("bram@acme.example")).containsExactly("Invitation", "Invitation");
    }

    @Test
    void recordsThatTheMailIsRefusedForGoodAndInvitesAtTheNextAddress() {
        portal.mails().refuseEverythingForGood();
        function.added(acme, "bram");

        assertThat(acme.contact("bram").status().value()).isEqualTo(ContactStatus.Value.BOUNCED);

        portal.mails().acceptAgain();
        function.move(acme, "bram", "b.jansen@acme.example").outputOf(function.handler);
        assertThat(function.kinds("b.jansen@acme.example")).containsExactly("Invitation");
    }

    @Test
    void reactsToTheSamples() {
        function.added(acme, "bram");
        var first = pool.user("acme.bram").password();

        Event.sample("manage-sign-ins-contact-invited").outputOf(function.handler);
        assertThat(pool.user("acme.bram").password()).isNotEqualTo(first);
        Event.sample("manage-sign-ins-email-changed").outputOf(function.handler);
        portal.commit(portal.contacts().remove(acme.contact("bram")));
        Event.sample("manage-sign-ins-contact-removed").outputOf(function.handler);
        assertThat(pool.users()).isEmpty();
    }

    @Test
    void changesNothingForAChangeThatIsGone() {
        SignInFunction.event(EventType.EmailChanged, acme.id(), "unknown").outputOf(function.handler);

        assertThat(pool.users()).isEmpty();
    }

    private void signedIn(String id) {
        portal.commit(List.of(portal.contacts()
                .update(acme.contact(id).withSecondFactor(portal.clock().instant()))));
    }

    private Event added(String contact) {
        return SignInFunction.event(EventType.ContactAdded, acme.id(), contact);
    }

    private Event removed(String contact) {
        return SignInFunction.event(EventType.ContactRemoved, acme.id(), contact);
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function.handler;
    }

    @Override
    public Event sample() {
        return Event.sample("manage-sign-ins-contact-added");
    }

    @Override
    public int effects() {
        return portal.mails().sent().size();
    }

    @Override
    public void breakEffect() {
        portal.mails().refuseEverything();
    }

    @Override
    public void mendEffect() {
        portal.mails().acceptAgain();
    }
}

package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.Inviter;
import portal.adapters.contact.NewTemporaryPassword;
import portal.adapters.contact.YourSecondFactorReset;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.ContactStatus;
import portal.domain.contact.SecondFactor;
import portal.domain.event.Deliveries;
import portal.domain.event.EventType;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.event.OnceOnly;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Event;

/** What the user pool does about a reset, and about sessions that were ended. */
class FinishingResetsTest {

    private static final String BRAM = "bram@acme.example";
    private static final Duration UNTIL_THE_LAST_RETRY = Duration.ofMinutes(3);

    private final SignInFunction function = new SignInFunction();
    private final InMemoryPortal portal = function.portal;
    private final PoolInMemory pool = function.pool;
    private final OrganizationFixture acme = acme(function);

    private static OrganizationFixture acme(SignInFunction function) {
        return function.portal
                .organization("acme")
                .with(anAdministrator("anna").named("Anna de Vries"), aContact("bram"));
    }

    @BeforeEach
    void givenASignIn() {
        function.added(acme, "bram");
        pool.signIn("acme.bram");
    }

    @Test
    void takesTheFactorAwayAndEndsSessionsOnceMore() {
        var reset = function.reset(acme, "bram");
        portal.clock().set(InMemoryPortal.START.plusMillis(7_500));

        reset.outputOf(function.handler);

        assertThat(pool.user("acme.bram").secondFactor()).isFalse();
        assertThat(pool.signOuts()).isOne();
        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(acme.contact("bram").secondFactor().since()).isEqualTo(InMemoryPortal.START.plusMillis(7_500));
        assertThat(acme.contact("bram").sessionsEndedAt())
                .as("whoever signed in with the old factor meanwhile")
                .contains(InMemoryPortal.START.plusSeconds(7));
    }

    @Test
    void replacesThePasswordByATemporaryOneThatOnlyTheContactIsMailed() {
        function.reset(acme, "bram").outputOf(function.handler);

        var user = pool.user("acme.bram");
        assertThat(user.confirmed()).isFalse();
        assertThat(resetMails(function)).singleElement().satisfies(mail -> {
            assertThat(mail.password().value()).isEqualTo(user.password());
            assertThat(mail.signedInBefore()).isTrue();
            assertThat(mail.by()).isEqualTo(new Inviter.Administrator("Anna de Vries"));
            assertThat(mail.at()).isEqualTo(InMemoryPortal.START);
            assertThat(mail.from()).contains("192.0.2.1");
            assertThat(mail.means().name().value()).isEqualTo("acme.bram");
            assertThat(mail.means().address().orElseThrow().value()).isEqualTo(BRAM);
        });
        assertThat(portal.mails().to("anna@acme.example")).isEmpty();
    }

    /** Otherwise whoever knows the password could enroll a factor in between. */
    @Test
    void replacesThePasswordBeforeItTakesTheFactorAway() {
        pool.duringReset = () -> assertThat(pool.user("acme.bram").password()).isNotEqualTo("chosen");

        function.reset(acme, "bram").outputOf(function.handler);

        assertThat(pool.resets()).isOne();
    }

    @Test
    void replacesThePasswordOfTheInvitationOfAContactWhoNeverSignedIn() {
        acme.with(aContact("fleur").yetToEnroll());
        function.added(acme, "fleur");
        var invitation = pool.user("acme.fleur").password();

        function.reset(acme, "fleur").outputOf(function.handler);

        assertThat(function.kinds("fleur@acme.example")).containsExactly("Invitation", "YourSecondFactorReset");
        var mail =
                (YourSecondFactorReset) portal.mails().to("fleur@acme.example").getLast();
        assertThat(mail.signedInBefore()).isFalse();
        assertThat(mail.password().value())
                .isEqualTo(pool.user("acme.fleur").password())
                .isNotEqualTo(invitation);
    }

    @Test
    void makesTheSignInOfAContactWhoHasNone() {
        acme.with(aContact("carla"));

        function.reset(acme, "carla").outputOf(function.handler);

        assertThat(function.kinds("carla@acme.example")).containsExactly("YourSecondFactorReset");
        assertThat(SignInFunction.password(
                        portal.mails().to("carla@acme.example").getFirst()))
                .isEqualTo(pool.user("carla@acme.example").password());
    }

    @Test
    void tellsWhoSignsInByNameOnlyTheName() {
        var globex = portal.organization("globex").with(aContact("bram").mailedAt(BRAM));
        function.added(globex, "bram");
        pool.signIn("globex.bram");

        function.reset(globex, "bram").outputOf(function.handler);

        var mail = (YourSecondFactorReset) portal.mails().to(BRAM).getLast();
        assertThat(mail.means().name().value()).isEqualTo("globex.bram");
        assertThat(mail.means().address()).isEmpty();
        assertThat(mail.password().value()).isEqualTo(pool.user("globex.bram").password());
        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
    }

    @Test
    void mailsNothingOfAContactOrOrganizationThatIsGone() {
        var event = function.reset(acme, "bram");
        acme.without("bram");

        event.outputOf(function.handler);
        SignInFunction.event(
                        EventType.TwoFactorReset, portal.organization("globex").id(), "nobody")
                .outputOf(function.handler);

        assertThat(resetMails(function)).isEmpty();
        assertThat(pool.resets()).isZero();
    }

    @Test
    void takesTheFactorAwayOfAResetFromBeforeResetsWerePending() {
        var before = acme.contact("bram").withoutSecondFactor(InMemoryPortal.START, InMemoryPortal.START);
        portal.commit(List.of(portal.contacts().update(before)));

        sample().outputOf(function.handler);

        assertThat(pool.resets()).isOne();
        assertThat(resetMails(function)).hasSize(1);
    }

    @Test
    void staysPendingUntilTheUserPoolAnswersAgainAndMailsThePasswordThatWorks() {
        var reset = function.reset(acme, "bram");
        pool.duringReset = () -> {
            throw new IllegalStateException("The user pool is broken");
        };
        assertThatThrownBy(() -> reset.outputOf(function.handler)).isInstanceOf(IllegalStateException.class);
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        assertThat(resetMails(function)).isEmpty();

        reset.outputOf(function.handler);

        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(resetMails(function)).singleElement().satisfies(mail -> assertThat(
                        mail.password().value())
                .isEqualTo(pool.user("acme.bram").password()));
    }

    @Test
    void staysPendingUntilTheMailCanBeSent() {
        var reset = function.reset(acme, "bram");
        portal.mails().refuseEverything();
        assertThatThrownBy(() -> reset.outputOf(function.handler)).isInstanceOf(RuntimeException.class);
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        var unknown = pool.user("acme.bram").password();
        portal.mails().acceptAgain();

        reset.outputOf(function.handler);

        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(resetMails(function)).singleElement().satisfies(mail -> assertThat(
                        mail.password().value())
                .isEqualTo(pool.user("acme.bram").password())
                .isNotEqualTo(unknown));
    }

    @Test
    void isDoneAlsoWhenTheMailIsRefusedForGoodWhichAdministratorsSee() {
        var reset = function.reset(acme, "bram");
        portal.mails().refuseEverythingForGood();

        reset.outputOf(function.handler);

        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(acme.contact("bram").status().value()).isEqualTo(ContactStatus.Value.BOUNCED);
        assertThat(pool.user("acme.bram").password()).isNotEqualTo("chosen");
    }

    @Test
    void leavesANewlyEnrolledFactorToADeliveryThatComesOnceMore() {
        var reset = function.reset(acme, "bram");
        portal.clock().advance(Duration.ofSeconds(1));
        reset.outputOf(function.handler);
        pool.signIn("acme.bram");
        var enrolled = acme.contact("bram").withSecondFactor(portal.clock().instant());
        portal.commit(List.of(portal.contacts().update(enrolled)));

        reset.withDetail("id", "another").outputOf(function.handler);

        assertThat(pool.user("acme.bram").secondFactor()).isTrue();
        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
        assertThat(acme.contact("bram")).isEqualTo(enrolled.next());
    }

    @Test
    void leavesAFurtherResetMeanwhileToItsOwnEvent() {
        var first = function.reset(acme, "bram");
        pool.duringReset = () -> {
            portal.clock().advance(Duration.ofSeconds(3));
            function.reset(acme, "bram");
        };

        first.outputOf(function.handler);
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);

        first.withDetail("id", "another").outputOf(function.handler);
        assertThat(pool.resets()).isEqualTo(2);
        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(resetMails(function)).hasSize(2).last().satisfies(mail -> assertThat(
                        mail.password().value())
                .isEqualTo(pool.user("acme.bram").password()));
    }

    @Test
    void mailsOnceOfTwoResetsThatTheFirstEventFinds() {
        var first = function.reset(acme, "bram");
        portal.clock().advance(Duration.ofSeconds(3));
        var second = function.reset(acme, "bram");
        portal.clock().advance(Duration.ofSeconds(1));

        first.outputOf(function.handler);
        second.outputOf(function.handler);

        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
        assertThat(resetMails(function)).singleElement().satisfies(mail -> {
            assertThat(mail.password().value()).isEqualTo(pool.user("acme.bram").password());
            assertThat(mail.from()).as("the first one was not kept").isEmpty();
        });
    }

    @Test
    void waitsWhileAnotherEventChangesTheSignIn() {
        var reset = function.reset(acme, "bram");
        assertThat(portal.deliveries().begin("change-sign-in", "sign-in/acme/bram", OnceOnly.LEASE))
                .isEqualTo(Deliveries.Attempt.STARTED);

        assertThatThrownBy(() -> reset.outputOf(function.handler)).hasMessageContaining("Another event is changing");
        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");

        portal.deliveries().release("change-sign-in", "sign-in/acme/bram");
        reset.outputOf(function.handler);
        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    @Test
    void endsThePasswordThatWasMailedToAnAddressThatIsGone() {
        function.reset(acme, "bram").outputOf(function.handler);
        var mailed = pool.user("acme.bram").password();

        function.move(acme, "bram", "b.jansen@acme.example").outputOf(function.handler);

        assertThat(function.kinds("b.jansen@acme.example")).containsExactly("AddressTakenUp", "NewTemporaryPassword");
        assertThat(((AddressTakenUp) portal.mails().to("b.jansen@acme.example").getFirst()).passwordStays())
                .isFalse();
        var renewed = (NewTemporaryPassword)
                portal.mails().to("b.jansen@acme.example").getLast();
        assertThat(renewed.enrolls()).isTrue();
        assertThat(renewed.password().value())
                .isEqualTo(pool.user("acme.bram").password())
                .isNotEqualTo(mailed);
    }

    /** The temporary password has expired, or the contact chose a password and then did not enroll. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void invitesAgainWhoHasNotEnrolledSince(boolean expired) {
        function.reset(acme, "bram").outputOf(function.handler);
        portal.clock().advance(Duration.ofDays(8));
        if (!expired) {
            pool.signIn("acme.bram");
        }

        function.invitation(acme, "bram").outputOf(function.handler);

        assertThat(portal.mails().to(BRAM).getLast()).isInstanceOfSatisfying(NewTemporaryPassword.class, mail -> {
            assertThat(mail.enrolls()).isTrue();
            assertThat(mail.password().value()).isEqualTo(pool.user("acme.bram").password());
        });
        assertThat(pool.user("acme.bram").confirmed()).isFalse();
    }

    @Test
    void leavesThePasswordOfWhoHasEnrolledSince() {
        function.reset(acme, "bram").outputOf(function.handler);
        portal.clock().advance(Duration.ofDays(1));
        var invitation = function.invitation(acme, "bram");
        pool.signIn("acme.bram");
        portal.commit(List.of(portal.contacts()
                .update(acme.contact("bram").withSecondFactor(portal.clock().instant()))));

        invitation.outputOf(function.handler);

        assertThat(pool.user("acme.bram").password()).isEqualTo("chosen");
        assertThat(function.kinds(BRAM)).containsExactly("Invitation", "YourSecondFactorReset");
    }

    /**
     * An attempt dies, or a call fails, before or after any call that has an effect; then the event comes again. Only
     * an end between the sending of the mail and the record of it repeats the mail.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasOneEffectWhereverAnAttemptEnds(boolean dies) {
        var repeated = 0;
        var step = 0;
        World world;
        do {
            world = new World();
            world.endsAt(++step, dies);
            repeated += world.mails().size() - 1;
        } while (world.attemptEnded);

        assertThat(step).as("steps").isGreaterThan(20);
        assertThat(repeated)
                .as("after the sending, before the record, each with two calls")
                .isEqualTo(4);
    }

    @Test
    void signsOutWhoEndedTheirSessions() {
        Event.sample("manage-sign-ins-sessions-ended").outputOf(function.handler);
        Event.sample("manage-sign-ins-sessions-ended").outputOf(function.handler);

        assertThat(pool.signOuts()).isOne();
    }

    private static List<YourSecondFactorReset> resetMails(SignInFunction function) {
        return function.portal.mails().sent().stream()
                .map(sent -> sent.notification())
                .filter(YourSecondFactorReset.class::isInstance)
                .map(YourSecondFactorReset.class::cast)
                .toList();
    }

    private SecondFactor.Status status() {
        return acme.contact("bram").secondFactor().status();
    }

    private static Event sample() {
        return Event.sample("manage-sign-ins-two-factor-reset");
    }

    /** A reset that an administrator asked for, and the attempts to carry it out. */
    private static final class World {

        private final SignInFunction function = new SignInFunction();
        private final OrganizationFixture acme = acme(function);
        private boolean attemptEnded;

        World() {
            function.added(acme, "bram");
            function.pool.signIn("acme.bram");
        }

        void endsAt(int step, boolean dies) {
            var event = resetByAnna();
            attempt(event, step, dies);
            if (status() != SecondFactor.Status.RESET_PENDING) {
                requireDone();
            }
            function.life.beginAnew();
            function.portal.clock().advance(UNTIL_THE_LAST_RETRY);

            event.outputOf(function.handler);
            event.outputOf(function.handler);

            requireDone();
        }

        private void attempt(Event event, int step, boolean dies) {
            if (dies) {
                function.life.endAt(step);
            } else {
                function.life.failAt(step);
            }
            try {
                event.outputOf(function.handler);
            } catch (Life.Death | IllegalStateException end) {
                attemptEnded = true;
            }
        }

        private void requireDone() {
            var user = function.pool.user("acme.bram");
            assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
            assertThat(user.secondFactor()).isFalse();
            assertThat(user.confirmed()).isFalse();
            assertThat(mails().getLast().password().value()).isEqualTo(user.password());
            assertThat(mails()).hasSizeBetween(1, 2);
            assertThat(function.portal.auditEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
                assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            });
        }

        private List<YourSecondFactorReset> mails() {
            return resetMails(function);
        }

        private SecondFactor.Status status() {
            return acme.contact("bram").secondFactor().status();
        }

        private Event resetByAnna() {
            var portal = function.portal;
            var reset =
                    new ResetSecondFactor(portal.contacts(), portal.dueResets(), portal.journal(), Duration.ofHours(4));
            var command = new ResetSecondFactor.Command(new ContactId("bram"), "Lost phone");
            portal.commit(portal.decide(reset, acme.caller("anna"), command));
            var event = portal.publishedEvents().getLast();
            return SignInFunction.event(event.type(), event.organization(), event.subject())
                    .withDetail("id", event.id())
                    .withDetail("at", event.at().toString());
        }
    }
}

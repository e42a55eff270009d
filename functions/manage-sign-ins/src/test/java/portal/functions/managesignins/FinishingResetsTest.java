package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.StoreUnavailable;
import portal.platform.event.OnceOnly;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Event;

/** What the user pool does about a reset, and about sessions that were ended. */
class FinishingResetsTest {

    private final SignInFunction function = new SignInFunction();
    private final InMemoryPortal portal = function.portal;
    private final PoolInMemory pool = function.pool;
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), aContact("bram"));

    @BeforeEach
    void givenASignIn() {
        function.added(acme, "bram");
        pool.signIn("acme.bram");
    }

    @Test
    void takesTheFactorAwayAndEndsSessionsOnceMore() {
        givenAResetAt(InMemoryPortal.START);
        portal.clock().set(InMemoryPortal.START.plusMillis(7_500));

        reset().outputOf(function.handler);

        assertThat(pool.resets()).isOne();
        assertThat(acme.contact("bram").secondFactor())
                .isEqualTo(new SecondFactor(
                        SecondFactor.Status.ENROLLMENT_REQUIRED, InMemoryPortal.START.plusMillis(7_500), true));
        assertThat(acme.contact("bram").sessionsEndedAt())
                .as("whoever signed in with the old factor meanwhile")
                .contains(InMemoryPortal.START.plusSeconds(7));
    }

    @Test
    void takesTheFactorAwayOfAResetFromBeforeResetsWerePending() {
        var before = acme.contact("bram").withoutSecondFactor(InMemoryPortal.START, InMemoryPortal.START);
        portal.commit(List.of(portal.contacts().update(before)));

        reset().outputOf(function.handler);

        assertThat(pool.resets()).isOne();
    }

    @Test
    void takesTheFactorAwayAgainAfterACrashBeforeTheResetWasFinished() {
        givenAResetAt(InMemoryPortal.START);
        pool.duringReset = portal::takeStoreDown;
        assertThatThrownBy(() -> reset().outputOf(function.handler)).isInstanceOf(StoreUnavailable.class);
        portal.bringStoreBack();
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        portal.clock().advance(OnceOnly.LEASE.plusSeconds(1));

        reset().outputOf(function.handler);

        assertThat(pool.resets()).isEqualTo(2);
        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    @Test
    void staysPendingUntilTheUserPoolAnswersAgain() {
        givenAResetAt(InMemoryPortal.START);
        pool.duringReset = () -> {
            throw new IllegalStateException("The user pool is broken");
        };
        assertThatThrownBy(() -> reset().outputOf(function.handler)).isInstanceOf(IllegalStateException.class);
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);

        reset().outputOf(function.handler);

        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    @Test
    void leavesANewlyEnrolledFactorToADeliveryThatComesOnceMore() {
        givenAResetAt(InMemoryPortal.START);
        portal.clock().advance(Duration.ofSeconds(1));
        reset().outputOf(function.handler);
        var enrolled = acme.contact("bram").withSecondFactor(portal.clock().instant());
        portal.commit(List.of(portal.contacts().update(enrolled)));

        reset().withDetail("id", "another").outputOf(function.handler);

        assertThat(pool.resets()).isOne();
        assertThat(acme.contact("bram")).isEqualTo(enrolled.next());
    }

    @Test
    void leavesAFurtherResetToItsOwnEvent() {
        givenAResetAt(InMemoryPortal.START);
        pool.duringReset = () -> givenAResetAt(InMemoryPortal.START.plusSeconds(3));

        reset().outputOf(function.handler);
        assertThat(status()).isEqualTo(SecondFactor.Status.RESET_PENDING);

        reset().withDetail("id", "another").outputOf(function.handler);
        assertThat(pool.resets()).isEqualTo(2);
        assertThat(status()).isEqualTo(SecondFactor.Status.ENROLLMENT_REQUIRED);
    }

    @Test
    void signsOutWhoEndedTheirSessions() {
        Event.sample("manage-sign-ins-sessions-ended").outputOf(function.handler);
        Event.sample("manage-sign-ins-sessions-ended").outputOf(function.handler);

        assertThat(pool.signOuts()).isOne();
    }

    private void givenAResetAt(Instant at) {
        portal.commit(List.of(portal.contacts().update(acme.contact("bram").withResetPending(at, at))));
    }

    private SecondFactor.Status status() {
        return acme.contact("bram").secondFactor().status();
    }

    private static Event reset() {
        return Event.sample("manage-sign-ins-two-factor-reset");
    }
}

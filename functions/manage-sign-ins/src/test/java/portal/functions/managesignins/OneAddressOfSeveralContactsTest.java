package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import portal.adapters.contact.AddressTakenUp;
import portal.adapters.contact.Invitation;
import portal.domain.access.EmailAddress;
import portal.domain.event.EventType;
import portal.domain.signin.SignInName;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

/** Sanne is a contact of two organizations, with one address. */
class OneAddressOfSeveralContactsTest {

    private static final String SANNE = "sanne@mail.example";

    private final SignInFunction function = new SignInFunction();
    private final InMemoryPortal portal = function.portal;
    private final PoolInMemory pool = function.pool;
    private final OrganizationFixture northwind = portal.organization("northwind");
    private final OrganizationFixture globex = portal.organization("globex");

    @BeforeEach
    void givenOnePersonInTwoOrganizations() {
        northwind.with(
                anAdministrator("anna"),
                aContact("n1").named("Sanne de Boer").mailedAt(SANNE).yetToEnroll());
        globex.with(
                anAdministrator("anna"),
                aContact("g1")
                        .named("Sanne de Boer")
                        .mailedAt("Sanne@Mail.Example")
                        .yetToEnroll());
    }

    @Test
    void signInWithTheAddressAtTheFirstAndWithANameAtTheSecond() {
        function.added(northwind, "n1");
        function.added(globex, "g1");

        assertThat(pool.userOf(SANNE)).isEqualTo("northwind.sanne");
        assertThat(pool.user("globex.sanne").alias()).isEmpty();
        var mails =
                portal.mails().to(SANNE).stream().map(Invitation.class::cast).toList();
        assertThat(mails).extracting(mail -> mail.means().address().isPresent()).containsExactly(true, false);
        assertThat(mails)
                .extracting(mail -> mail.means().name().value())
                .containsExactly("northwind.sanne", "globex.sanne");
        assertThat(mails)
                .extracting(SignInFunction::password)
                .containsExactly(
                        pool.user("northwind.sanne").password(),
                        pool.user("globex.sanne").password());
    }

    @Test
    void keepTheNameWhenTheFirstLeavesAndGetTheAddressWithTheNextInvitation() {
        function.added(northwind, "n1");
        function.added(globex, "g1");

        function.removal(northwind, "n1").outputOf(function.handler);

        assertThat(pool.userOf(SANNE)).isEqualTo("nobody");
        assertThat(pool.user("globex.sanne").alias()).isEmpty();

        function.invitation(globex, "g1").outputOf(function.handler);

        assertThat(pool.userOf(SANNE)).isEqualTo("globex.sanne");
    }

    @Test
    void theNextOneGetsTheAddressOfARemovedContactWhoseEventIsStillOnItsWay() {
        function.added(northwind, "n1");
        var removal = function.removal(northwind, "n1");

        function.added(globex, "g1");
        removal.outputOf(function.handler);

        assertThat(pool.userOf(SANNE)).isEqualTo("globex.sanne");
        assertThat(pool.users()).containsOnlyKeys("globex.sanne");
    }

    @Test
    void theNextOneGetsTheAddressThatTheFirstHasChangedThoughItsEventIsStillOnItsWay() {
        function.added(northwind, "n1");
        var change = function.move(northwind, "n1", "s.deboer@northwind.example");

        function.added(globex, "g1");

        assertThat(pool.userOf(SANNE)).isEqualTo("globex.sanne");
        assertThat(pool.user("northwind.sanne").alias()).isEmpty();

        change.outputOf(function.handler);

        assertThat(pool.userOf("s.deboer@northwind.example")).isEqualTo("northwind.sanne");
        assertThat(pool.userOf(SANNE)).isEqualTo("globex.sanne");
    }

    @Test
    void anAddressThatAnotherHoldsIsTakenAwayFromNobody() {
        var initech = portal.organization("initech");
        function.added(northwind, "n1");
        initech.with(aContact("g2").mailedAt("g2@initech.example").yetToEnroll());
        function.added(initech, "g2");
        pool.signIn("g2@initech.example");
        portal.commit(List.of(portal.contacts()
                .update(initech.contact("g2").withSecondFactor(portal.clock().instant()))));

        function.move(initech, "g2", "SANNE@mail.example").outputOf(function.handler);

        assertThat(pool.userOf(SANNE)).isEqualTo("northwind.sanne");
        assertThat(pool.userOf("g2@initech.example")).isEqualTo("nobody");
        assertThat(pool.user("initech.g2").alias()).isEmpty();
        assertThat(portal.mails().to(SANNE).getLast()).isInstanceOfSatisfying(AddressTakenUp.class, mail -> {
            assertThat(mail.means().address()).isEmpty();
            assertThat(mail.means().name()).isEqualTo(new SignInName("initech.g2"));
        });

        function.move(initech, "g2", "g2@initech.example").outputOf(function.handler);

        assertThat(pool.userOf("g2@initech.example")).isEqualTo("initech.g2");
    }

    @Test
    void twoWhoExchangeTheirAddressesSignInWithTheNewOnes() {
        var initech = portal.organization("initech");
        initech.with(aContact("g2").mailedAt("g2@initech.example").yetToEnroll());
        function.added(northwind, "n1");
        function.added(initech, "g2");
        var one = function.move(northwind, "n1", "g2@initech.example");
        var other = function.move(initech, "g2", SANNE);

        one.outputOf(function.handler);
        other.outputOf(function.handler);

        assertThat(pool.userOf("g2@initech.example")).isEqualTo("northwind.sanne");
        assertThat(pool.userOf(SANNE)).isEqualTo("initech.g2");
    }

    /** An invitation that nobody ever accepted holds the address. The next contact signs in by name. */
    @Test
    void anAddressIsHeldByWhoNeverSignedInUntilThatContactLeaves() {
        function.added(northwind, "n1");
        portal.clock().advance(Duration.ofDays(100));

        function.added(globex, "g1");

        assertThat(pool.userOf(SANNE)).isEqualTo("northwind.sanne");
        assertThat(pool.user("globex.sanne").alias()).isEmpty();
    }

    @Test
    void whoSignsInByNameAndLostThePasswordGetsANewOneByAnInvitation() {
        function.added(northwind, "n1");
        function.added(globex, "g1");
        pool.signIn("globex.sanne");
        pool.signIn("northwind.sanne");
        for (var organization : List.of(northwind, globex)) {
            var contact = organization.contact(organization == northwind ? "n1" : "g1");
            portal.commit(List.of(portal.contacts()
                    .update(contact.withSecondFactor(portal.clock().instant()))));
        }
        portal.clock().advance(Duration.ofDays(1));

        function.invitation(globex, "g1").outputOf(function.handler);
        function.invitation(northwind, "n1").outputOf(function.handler);

        assertThat(function.kinds(SANNE)).containsExactly("Invitation", "Invitation", "NewTemporaryPassword");
        assertThat(SignInFunction.password(portal.mails().to(SANNE).getLast()))
                .isEqualTo(pool.user("globex.sanne").password());
        assertThat(pool.user("northwind.sanne").password()).isEqualTo("chosen");
    }

    /** The user pool mails a code to who has the address, and to nobody else. */
    @Test
    void whoChoseAPasswordAndNeverEnrolledGetsANewOneByAnInvitationWhenThereIsNoOtherWay() {
        function.added(northwind, "n1");
        function.added(globex, "g1");
        pool.signIn("globex.sanne");
        pool.signIn("northwind.sanne");

        function.invitation(globex, "g1").outputOf(function.handler);
        function.invitation(northwind, "n1").outputOf(function.handler);

        assertThat(function.kinds(SANNE)).containsExactly("Invitation", "Invitation", "Invitation");
        assertThat(SignInFunction.password(portal.mails().to(SANNE).getLast()))
                .isEqualTo(pool.user("globex.sanne").password());
        assertThat(pool.user("northwind.sanne").password()).isEqualTo("chosen");
    }

    @Test
    void namesThatAreTakenGetANumber() {
        for (var i = 2; i <= 4; i++) {
            northwind.with(aContact("n" + i).named("Sanne Nr" + i).yetToEnroll());
        }
        for (var i = 1; i <= 4; i++) {
            function.added(northwind, "n" + i);
        }

        assertThat(pool.users())
                .containsOnlyKeys("northwind.sanne", "northwind.sanne2", "northwind.sanne3", "northwind.sanne4");
    }

    /** Each by an instance of the function of its own. */
    @RepeatedTest(20)
    void oneOfSeveralAtTheSameMomentGetsTheAddress() throws Exception {
        var calls = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 6; i++) {
            var organization = portal.organization("o" + i)
                    .with(aContact("c").named("Sanne").mailedAt(SANNE).yetToEnroll());
            var instance = function.handler();
            var event = SignInFunction.event(EventType.ContactAdded, organization.id(), "c");
            calls.add(() -> event.outputOf(instance));
        }
        try (var executor = Executors.newFixedThreadPool(6)) {
            for (var done : executor.invokeAll(calls)) {
                done.get();
            }
        }

        var holder = portal.signIns().holder(new EmailAddress(SANNE)).orElseThrow();
        assertThat(pool.userOf(SANNE)).isEqualTo(holder.name().value());
        assertThat(pool.users()).hasSize(6);
        assertThat(pool.users().values())
                .filteredOn(user -> user.alias().isPresent())
                .hasSize(1);
        assertThat(portal.mails().to(SANNE))
                .hasSize(6)
                .filteredOn(mail -> ((Invitation) mail).means().address().isPresent())
                .hasSize(1);
    }
}

package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.NewTemporaryPassword;
import portal.adapters.contact.YourSecondFactorReset;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.event.EventType;
import portal.platform.mail.Notification;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Event;

/**
 * The function dies between any two steps, and Lambda delivers the event again when the lease of the first attempt has
 * ended.
 */
class DyingFunctionTest {

    private static final String SHARED = "sanne@mail.example";
    private static final Duration UNTIL_THE_LAST_RETRY = Duration.ofMinutes(3);

    static Stream<Story> stories() {
        return Stream.of(
                new Story("a new contact", world -> added(world.acme, "new")),
                new Story("a new contact whose address another one holds", world -> added(world.acme, "second")),
                new Story("a reset", world -> world.function.reset(world.acme, "active")),
                new Story("a reset of one who never signed in", world -> world.function.reset(world.acme, "invited")),
                new Story("a reset of one without a sign-in", world -> world.function.reset(world.acme, "new")),
                new Story("another invitation after a reset", World::invitationAfterReset),
                new Story("another invitation", world -> world.function.invitation(world.acme, "invited")),
                new Story(
                        "another address of one who never signed in",
                        world -> world.function.move(world.acme, "invited", "other@acme.example")),
                new Story(
                        "another address of one who signed in",
                        world -> world.function.move(world.acme, "active", "other@acme.example")),
                new Story(
                        "another address, which another one holds",
                        world -> world.function.move(world.acme, "active", "third@mail.example")),
                new Story("a removed contact", world -> world.function.removal(world.acme, "active")),
                new Story("an address of a removed contact whose sign-in is still there", world -> {
                    world.function.removal(world.globex, "first");
                    return added(world.acme, "second");
                }));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void endsInTheSameState(Story story) {
        var undisturbed = new World();
        story.begin().apply(undisturbed).outputOf(undisturbed.function.handler);
        var expected = undisturbed.state();

        long step = 1;
        while (diesAndRecovers(story, step, expected)) {
            step++;
        }

        assertThat(step).as("steps at which it died").isGreaterThan(10);
    }

    /** Whether it died at all. */
    private static boolean diesAndRecovers(Story story, long step, List<Object> expected) {
        var world = new World();
        var event = story.begin().apply(world);
        var mailedBefore = world.mailedPasswords();
        world.function.life.endAt(step);
        try {
            event.outputOf(world.function.handler);
        } catch (Life.Death end) {
            assertThat(world.function.life.isOver()).isTrue();
        }
        var died = world.function.life.isOver();
        world.function.life.beginAnew();
        world.function.portal.clock().advance(UNTIL_THE_LAST_RETRY);

        event.outputOf(world.function.handler);
        event.outputOf(world.function.handler);

        assertThat(world.state()).as("died at step " + step).isEqualTo(expected);
        world.requireThatTheLastPasswordMailedWorks(mailedBefore);
        return died;
    }

    private static Event added(OrganizationFixture organization, String contact) {
        return SignInFunction.event(EventType.ContactAdded, organization.id(), contact);
    }

    record Story(String name, Function<World, Event> begin) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Two organizations with contacts, some of whom have a sign-in. */
    private static final class World {

        final SignInFunction function = new SignInFunction();
        final OrganizationFixture acme = function.portal.organization("acme");
        final OrganizationFixture globex = function.portal.organization("globex");

        World() {
            globex.with(
                    anAdministrator("anna"),
                    aContact("first").mailedAt(SHARED).yetToEnroll(),
                    aContact("third").mailedAt("third@mail.example").yetToEnroll());
            acme.with(
                    anAdministrator("anna"),
                    aContact("new").yetToEnroll(),
                    aContact("second").mailedAt(SHARED).yetToEnroll(),
                    aContact("invited").yetToEnroll(),
                    aContact("active"));
            function.added(globex, "first");
            function.added(globex, "third");
            function.added(acme, "invited");
            function.added(acme, "active");
            function.pool.signIn("active@acme.example");
        }

        /** All that is to be the same, whatever the passwords. */
        List<Object> state() {
            var users = function.pool.users().entrySet().stream()
                    .map(user -> user.getKey() + " " + user.getValue().alias() + " "
                            + user.getValue().confirmed() + " "
                            + user.getValue().secondFactor())
                    .toList();
            var signIns = Stream.of("new", "second", "invited", "active")
                    .map(id -> function.portal
                            .signIns()
                            .find(acme.id(), new ContactId(id))
                            .map(signIn -> signIn.name() + " " + signIn.address() + " " + signIn.former()))
                    .toList();
            var holders = Stream.of(SHARED, "active@acme.example", "other@acme.example")
                    .map(address -> function.portal
                            .signIns()
                            .holder(new EmailAddress(address))
                            .map(signIn -> signIn.name()))
                    .toList();
            var mails = function.portal.mails().sent().stream()
                    .map(sent ->
                            sent.recipient().email() + " " + sent.notification().kind())
                    .distinct()
                    .toList();
            var factors = Stream.of("new", "invited", "active")
                    .map(id -> function.portal
                            .contacts()
                            .find(acme.id(), new ContactId(id))
                            .map(contact -> contact.secondFactor().status()))
                    .toList();
            return List.of(users, signIns, holders, mails, factors);
        }

        Event invitationAfterReset() {
            var contact = acme.contact("active");
            function.portal.commit(List.of(function.portal
                    .contacts()
                    .update(contact.withSecondFactor(function.portal.clock().instant()))));
            function.reset(acme, "active").outputOf(function.handler);
            function.portal.clock().advance(Duration.ofDays(8));
            return function.invitation(acme, "active");
        }

        /** Of a mail with a temporary password. */
        private static Optional<String> signInName(Notification mail) {
            return switch (mail) {
                case Invitation invitation ->
                    Optional.of(invitation.means().name().value());
                case NewTemporaryPassword renewed ->
                    Optional.of(renewed.means().name().value());
                case YourSecondFactorReset reset ->
                    Optional.of(reset.means().name().value());
                default -> Optional.empty();
            };
        }

        /** By the name of the user. */
        Map<String, List<String>> mailedPasswords() {
            return function.portal.mails().sent().stream()
                    .map(sent -> sent.notification())
                    .filter(mail -> signInName(mail).isPresent())
                    .collect(Collectors.groupingBy(
                            mail -> signInName(mail).orElseThrow(),
                            Collectors.mapping(SignInFunction::password, Collectors.toList())));
        }

        /** An attempt that died after its mail is repeated with another password. */
        void requireThatTheLastPasswordMailedWorks(Map<String, List<String>> before) {
            var mailed = mailedPasswords();
            for (var user : function.pool.users().entrySet()) {
                if (!user.getValue().confirmed()) {
                    var name = user.getKey();
                    assertThat(mailed.get(name).getLast())
                            .isEqualTo(user.getValue().password());
                    assertThat(mailed.get(name).size()
                                    - before.getOrDefault(name, List.of()).size())
                            .as("mails")
                            .isLessThanOrEqualTo(2);
                }
            }
        }
    }
}
